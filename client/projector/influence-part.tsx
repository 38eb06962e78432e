import { LineChart } from "../look/line-chart.tsx";
import { useView } from "../state/session-context.tsx";
import { CourseChart } from "./course-chart.tsx";
import styles from "./projector.module.css";
import { useIsNarrow } from "./stage.tsx";
import { useProjectorWords } from "./words.ts";

/** How influence in the region has gone; on a wall it takes the room that the other parts leave. */
export function InfluencePart() {
  const words = useProjectorWords();
  const narrow = useIsNarrow();
  return (
    <section className={styles.influence}>
      <h2>{words.influence}</h2>
      {narrow ? <SmallChart /> : <CourseChart />}
    </section>
  );
}

/** In a small window the chart of every other screen, with its own letters. */
function SmallChart() {
  const words = useProjectorWords();
  const { board, session, sight } = useView();
  const labels = Array.from({ length: session.turns + 1 }, (_, turn) =>
    turn === 0 ? words.start : String(turn),
  );
  const patrons = sight.scenario.seats.filter(({ patron }) => patron);
  return (
    <LineChart
      caption={words.influence}
      labels={labels}
      series={patrons.map(({ id, name, letter, palette }) => ({
        ...{ id, name, letter },
        ...(palette === undefined ? {} : { slot: palette }),
        values: labels.map((_, turn) => board.history[turn]?.[id] ?? null),
      }))}
    />
  );
}
