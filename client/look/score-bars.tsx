import type { ReactNode } from "react";
import { useFigures } from "./figures.ts";
import { Roundel, type Sign } from "./roundel.tsx";
import styles from "./score-bars.module.css";

export interface ScoreBar {
  readonly id: string;
  readonly sign: Sign;
  readonly name: ReactNode;
  readonly value: number;
  readonly before?: number;
  /** The full mark, drawn as a stop at the end of its scale. */
  readonly note?: ReactNode;
}

/** One bar for each seat, from 0 to `max` (100 if not given). */
export function ScoreBars({
  label,
  bars,
  max = 100,
}: {
  label: string;
  bars: readonly ScoreBar[];
  max?: number;
}) {
  const { figure, difference } = useFigures();
  const at = (value: number) => `${Math.max(0, Math.min(100, (value / max) * 100))}%`;
  return (
    <ol className={styles.bars} aria-label={label}>
      {bars.map(({ id, sign, name, value, before, note }) => (
        <li key={id}>
          <span className={styles.name}>
            <Roundel {...sign} /> <span>{name}</span>
          </span>
          <span className={styles.bar} aria-hidden="true">
            <i style={{ width: at(value) }} />
            {before !== undefined && <u style={{ left: at(before) }} />}
          </span>
          <span className={styles.value}>
            <b>{figure(value)}</b>{" "}
            {before !== undefined && <span className={styles.quiet}>{difference(before, value)}</span>}
            {note && <span className={styles.quiet}> {note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
