import { useState } from "react";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { LineChart } from "../look/line-chart.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { Select } from "../look/select.tsx";
import { useView } from "../state/session-context.tsx";
import type { Moment } from "./moments.ts";
import { ParentHint } from "./parent-hint.tsx";
import { ParentTable } from "./parent-table.tsx";
import styles from "./replay.module.css";
import { useParent } from "./use-parent.ts";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

const REGION = "region";

type PublicSeat = PublicScenario["seats"][number];

/** Influence of the patrons over all turns, in the region or in one state; the shown turn is marked. */
export function CoursePanel({ replay, moment }: { replay: Replay; moment: Moment | null }) {
  const words = useReplayWords();
  const { scenario } = useView().sight;
  const [chosen, choose] = useState<{ where: string; moment: Moment | null }>({
    where: REGION,
    moment: null,
  });
  // Another moment brings its own state, until somebody chooses again.
  const where = moment !== null && chosen.moment !== moment ? (moment.state ?? REGION) : chosen.where;
  const parent = useParent();
  const regional = where === REGION ? (parent?.regional ?? null) : null;
  const turns = Math.max(replay.closed, (regional?.length ?? 1) - 1);
  const labels = [words.startShort, ...Array.from({ length: turns }, (_, at) => String(at + 1))];
  const patrons = scenario.seats.filter(({ patron }) => patron);
  const valueAt = (turn: number, patron: string) => {
    const board = replay.turns.get(turn)?.view.board.now;
    if (board === undefined) return null;
    return (where === REGION ? board.regional[patron] : board.influence[where]?.[patron]?.total) ?? null;
  };
  const name = scenario.states.find(({ id }) => id === where)?.name ?? words.region;
  return (
    <section className={styles.part}>
      <PlaceSelect where={where} onChoose={(next) => choose({ where: next, moment })} />
      <LineChart
        caption={words.courseCaption(name)}
        labels={labels}
        height={300}
        marked={replay.turn}
        series={[
          ...patrons.map((seat) => ({
            ...lineOf(seat),
            values: labels.map((_, turn) => valueAt(turn, seat.id)),
          })),
          ...(regional === null ? [] : patrons).map((seat) => ({
            ...lineOf(seat),
            ...{ id: `${seat.id} before`, name: words.parentSeries(seat.name), dash: "2 4", beneath: true },
            values: labels.map((_, turn) => regional?.[turn]?.[seat.id] ?? null),
          })),
        ]}
      />
      <ParentHint parent={parent} />
      {parent !== null && replay.turn > parent.turn && (
        <ParentTable
          caption={words.compareCourse(replay.turn, name)}
          same={words.sameCourse(replay.turn, name)}
          rows={patrons.map((patron) => ({
            id: patron.id,
            name: nameOf(patron),
            before: regional?.[replay.turn]?.[patron.id] ?? null,
            here: valueAt(replay.turn, patron.id),
          }))}
        />
      )}
    </section>
  );
}

/** The region, or one of its states. */
function PlaceSelect({ where, onChoose }: { where: string; onChoose: (where: string) => void }) {
  const words = useReplayWords();
  const { states } = useView().sight.scenario;
  return (
    <div className={styles.where} data-screen-only="">
      <Select
        label={words.courseOf}
        value={where}
        onChange={onChoose}
        choices={[
          { id: REGION, label: words.region },
          ...states.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
    </div>
  );
}

function nameOf({ name, letter, palette }: PublicSeat) {
  return <NamedSign sign={{ letter, slot: palette }}>{name}</NamedSign>;
}

function lineOf({ id, name, letter, palette }: PublicSeat) {
  return { id, name, letter, ...(palette === undefined ? {} : { slot: palette }) };
}
