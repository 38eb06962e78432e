import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { useFigures } from "./figures.ts";
import objective from "./objective-bars.module.css";
import styles from "./score-bars.module.css";

export interface ObjectiveBar {
  readonly id: string;
  readonly label: ReactNode;
  /** Its part of the score, in percent. */
  readonly weight: number;
  /** The figure that is measured, and what would give full points. */
  readonly value: number;
  readonly aim: number;
  readonly before?: number;
  /** How much of the objective is reached, 0..1: the length of the bar. */
  readonly reached: number;
  readonly reachedBefore?: number;
  readonly tag?: ReactNode;
}

/** A seat's objectives; the stop at the right is the aim. `aimWord`: "aim". */
export function ObjectiveBars({
  label,
  aimWord,
  bars,
}: {
  label: string;
  aimWord: string;
  bars: readonly ObjectiveBar[];
}) {
  const { figure } = useFigures();
  const at = (part: number) => `${Math.max(0, Math.min(1, part)) * 100}%`;
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ id, label: name, weight, value, aim, reached, reachedBefore, tag }) => (
        <li key={id} className={objective.row}>
          <span>
            {name} <span className={styles.quiet}>{figure(weight, 0)}&nbsp;%</span> {tag}
          </span>
          <span className={classes(styles.bar, objective.track)} aria-hidden="true">
            <i style={{ width: at(reached) }} />
            {reachedBefore !== undefined && <u style={{ left: at(reachedBefore) }} />}
            <s className={objective.stop} />
          </span>
          <span className={styles.value}>
            <b>{figure(value)}</b>{" "}
            <span className={styles.quiet}>
              {aimWord} {figure(aim, Number.isInteger(aim) ? 0 : 1)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
