import type { CSSProperties } from "react";
import { LineChart } from "../look/line-chart.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./projector.module.css";
import { Enlarged } from "./stage.tsx";
import { useProjectorWords } from "./words.ts";

/** Regional influence of each patron, from the start to the last close, on an axis as long as the game. */
export function InfluencePart({ by = 1.7, height = 196 }: { by?: number; height?: number }) {
  const words = useProjectorWords();
  const { board, session, sight } = useView();
  const patrons = sight.scenario.seats.filter(({ patron }) => patron);
  const labels = [words.start, ...Array.from({ length: session.turns }, (_, at) => String(at + 1))];
  return (
    <section className={styles.part}>
      <h2>{words.influence}</h2>
      <div className={styles.chart} style={{ "--height": `${by * (height + 28)}px` } as CSSProperties}>
        <Enlarged by={by}>
          <LineChart
            caption={words.influence}
            labels={labels}
            height={height}
            series={patrons.map(({ id, name, letter, palette }) => ({
              id,
              name,
              letter,
              ...(palette === undefined ? {} : { slot: palette }),
              values: labels.map((_, at) => board.history[at]?.[id] ?? null),
            }))}
          />
        </Enlarged>
      </div>
    </section>
  );
}
