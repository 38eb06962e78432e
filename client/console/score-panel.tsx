import { DataTable } from "../look/data-table.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { useFigures } from "../look/figures.ts";
import { NamedSign } from "../look/named-sign.tsx";
import { Questions } from "../results/questions.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { finalMean } from "../text/final-mean.ts";
import { useText } from "../text/text.tsx";
import { ActivityTable } from "./activity-table.tsx";
import styles from "./console.module.css";
import { useConsoleWords } from "./words.ts";

/** Everybody's score after each turn. */
export function ScorePanel() {
  const words = useConsoleWords();
  const names = useNames();
  const { figure } = useFigures();
  const text = useText();
  const { scores, seats, sight } = useView();
  const { all, final } = scores;
  const turns = Math.max(0, ...Object.values(all ?? {}).map((series) => series.length));
  if (all === null || turns === 0) {
    return <EmptyState title={final === null ? words.scoresLater : text.end.noScoresText} />;
  }
  const print = (thousandths: number | undefined) =>
    thousandths === undefined ? "" : figure(thousandths / 1000);
  const columns = [
    { id: "seat", label: words.seat },
    ...(final === null ? [] : [{ id: "final", label: words.final, numeric: true }]),
    ...Array.from({ length: turns }, (_, at) => ({
      id: `${at + 1}`,
      label: words.turnColumn(at + 1),
      numeric: true,
    })),
  ];
  const rows = seats.map(({ seat }) => ({
    id: seat,
    cells: [
      <NamedSign key="seat" sign={{ letter: names.letter(seat), slot: names.palette(seat) }}>
        {names.seat(seat)}
      </NamedSign>,
      ...(final === null ? [] : [<b key="final">{print(final[seat])}</b>]),
      ...Array.from({ length: turns }, (_, at) => print(all[seat]?.[at])),
    ],
  }));
  return (
    <div className={styles.rows}>
      <DataTable caption={words.scoresByTurn} columns={columns} rows={rows} />
      {final !== null && (
        <>
          <p className="quiet">{finalMean(text, sight.scenario, scores)}</p>
          <Questions />
        </>
      )}
      <ActivityTable />
    </div>
  );
}
