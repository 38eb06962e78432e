import { useFigures } from "./figures.ts";
import styles from "./gauge.module.css";

export interface GaugeProps {
  readonly label: string;
  readonly value: number;
  /** After the turn before; drawn as a tick, and told as the change. */
  readonly before?: number;
  readonly min?: number;
  readonly max?: number;
}

/** A number on its scale. */
export function Gauge({ label, value, before, min = 0, max = 100 }: GaugeProps) {
  const { figure, difference } = useFigures();
  const at = (number: number) => `${Math.max(0, Math.min(100, ((number - min) / (max - min)) * 100))}%`;
  return (
    <div className={styles.gauge}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className={styles.figures}>
          <b>{figure(value)}</b>{" "}
          {before !== undefined && <span className={styles.change}>{difference(before, value)}</span>}
        </span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <i style={{ width: at(value) }} />
        {before !== undefined && <u style={{ left: at(before) }} />}
      </div>
    </div>
  );
}
