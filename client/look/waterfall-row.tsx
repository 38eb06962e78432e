import { type CSSProperties, type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import { useFigures } from "./figures.ts";
import { shapeColour } from "./palette.ts";
import { Roundel, type Sign } from "./roundel.tsx";
import styles from "./waterfall.module.css";

export interface WaterfallCause {
  readonly id: string;
  /** Who caused it. */
  readonly sign: Sign;
  /** A sentence or a noun: "Moscow backed your rule". */
  readonly cause: string;
  /** "your order 1", "rule, every turn", "inject". */
  readonly kind: string;
  readonly points: number;
  /** What opens in place: the entries, the rule in numbers, what a point is worth. */
  readonly detail?: ReactNode;
}

export interface WaterfallRowProps {
  readonly cause: WaterfallCause;
  /** The running total before and after, and the points as printed. */
  readonly start: number;
  readonly end: number;
  readonly points: number;
  readonly scale: (value: number) => number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function WaterfallRow({ cause, start, end, points, scale, isOpen, onToggle }: WaterfallRowProps) {
  const id = useId();
  const { change } = useFigures();
  const label = (
    <>
      <Roundel {...cause.sign} />
      <span className={styles.words}>
        <b>{cause.cause}</b>
        <span className={styles.kind}>{cause.kind}</span>
      </span>
    </>
  );
  return (
    <li className={classes(styles.item, isOpen && styles.open)}>
      <div className={styles.row}>
        {cause.detail ? (
          <button
            type="button"
            className={styles.label}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
          >
            {label}
          </button>
        ) : (
          <span className={styles.label}>{label}</span>
        )}
        <Bar start={scale(start)} end={scale(end)} sign={cause.sign} />
        <span className={styles.points}>{change(points)}</span>
      </div>
      {cause.detail && (
        <div id={id} className={styles.detail} hidden={!isOpen}>
          {cause.detail}
        </div>
      )}
    </li>
  );
}

function Bar({ start, end, sign }: { start: number; end: number; sign: Sign }) {
  const style = {
    left: `${Math.min(start, end)}%`,
    width: `max(2px, ${Math.abs(end - start)}%)`,
    "--cause": shapeColour(sign.own ? undefined : (sign.slot ?? "world")),
  } as CSSProperties;
  return (
    <span className={styles.place} aria-hidden="true">
      <i className={styles.join} style={{ left: `${start}%` }} />
      <i className={classes(styles.bar, end < start && styles.down)} style={style} />
      <i className={classes(styles.join, styles.joinBelow)} style={{ left: `${end}%` }} />
    </span>
  );
}
