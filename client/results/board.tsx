import { HistoryButton } from "../history/history-button.tsx";
import { regionChoices } from "../history/history-choices.ts";
import { InfluenceTable } from "../look/influence-table.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useText } from "../text/text.tsx";

/** Who has how much influence where, now and at the close before, and the region's course. */
export function Board() {
  const texts = useText();
  const { results: text } = texts;
  const names = useNames();
  const sign = useSigns();
  const view = useView();
  const { board, sight, you } = view;
  const { now, before, history } = board;
  const patrons = sight.scenario.seats.filter(({ patron }) => patron);
  const own = you.seat === null ? null : names.stateOfSeat(you.seat);
  const values = (from: typeof now, state: string) =>
    patrons.map(({ id }) => from.influence[state]?.[id]?.total ?? 0);
  return (
    <>
      <SectionHead title={text.board} aside={text.public} />
      <InfluenceTable
        caption={text.board}
        regionWord={text.region}
        {...(history.length > 1 ? { courseWord: text.history(0, history.length - 1) } : {})}
        patrons={patrons.map(({ id, name }) => ({
          ...{ id, name, sign: sign(id), regional: now.regional[id] ?? 0 },
          ...(before === null ? {} : { regionalBefore: before.regional[id] ?? 0 }),
          course: history.map((regional) => regional[id] ?? 0),
        }))}
        rows={sight.scenario.states.map(({ id, name }) => ({
          ...{ id, name, isYours: id === own, values: values(now, id) },
          ...(before === null ? {} : { before: values(before, id) }),
        }))}
      />
      <HistoryButton choices={() => regionChoices(view, texts)} />
    </>
  );
}
