import type { HeldView } from "../../shared/view/view.ts";
import { DataTable } from "../look/data-table.tsx";
import { useFigures } from "../look/figures.ts";
import { NamedSign } from "../look/named-sign.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useConsoleWords } from "./words.ts";

/** Every seat's score: before the turn, by the rules alone, and, where anything was overridden, as it would be published. */
export function HeldScores({ held: { scores, overrides } }: { held: HeldView }) {
  const words = useConsoleWords();
  const names = useNames();
  const { figure, difference } = useFigures();
  const { seats } = useView();
  const changed = overrides.length > 0;
  const rows = seats.map(({ seat }) => {
    const { before = 0, byRules = 0, now = 0 } = scores[seat] ?? {};
    const moved = changed && now !== byRules;
    return {
      id: seat,
      strong: moved,
      cells: [
        <NamedSign key="seat" sign={{ letter: names.letter(seat), slot: names.palette(seat) }}>
          {names.seat(seat)}
        </NamedSign>,
        figure(before / 1000),
        figure(byRules / 1000),
        ...(changed ? [figure(now / 1000)] : []),
        difference(before / 1000, now / 1000),
      ],
    };
  });
  const columns = [
    { id: "seat", label: words.seat },
    { id: "before", label: words.scoresBefore, numeric: true },
    { id: "rules", label: words.scoresByRules, numeric: true },
    ...(changed ? [{ id: "now", label: words.scoresNow, numeric: true }] : []),
    { id: "change", label: words.scoresChange, numeric: true },
  ];
  return <DataTable caption={words.heldScores} columns={columns} rows={rows} />;
}
