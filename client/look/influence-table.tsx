import type { ReactNode } from "react";
import { OwnTag } from "./badge.tsx";
import { classes } from "./classes.ts";
import { useFigures } from "./figures.ts";
import styles from "./influence-table.module.css";
import { shapeColour } from "./palette.ts";
import { Roundel, type Sign } from "./roundel.tsx";
import { Sparkline } from "./sparkline.tsx";
import { useLookWords } from "./words.ts";

export interface InfluencePatron {
  readonly id: string;
  readonly sign: Sign;
  readonly name: string;
  /** In the whole region, now and at the close before, and over the turns. */
  readonly regional: number;
  readonly regionalBefore?: number;
  readonly course?: readonly number[];
}

export interface InfluenceRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly isYours?: boolean;
  /** Influence of each patron, in the order of `patrons`. */
  readonly values: readonly number[];
  readonly before?: readonly number[];
}

export interface InfluenceTableProps {
  readonly caption: string;
  /** "Region" and "Turns 0 to 4", the headings of the first rows. */
  readonly regionWord: string;
  readonly courseWord?: string;
  readonly patrons: readonly InfluencePatron[];
  readonly rows: readonly InfluenceRow[];
  /** The end of the bars' scale. */
  readonly max?: number;
}

/** The influence board: patrons across, states down; the leader of a state in bold, changes of 0.3 and more beside. */
export function InfluenceTable(props: InfluenceTableProps) {
  const { caption, regionWord, courseWord, patrons, rows, max = 30 } = props;
  const words = useLookWords();
  const { figure, difference } = useFigures();
  return (
    <div className={styles.place}>
      <table className={styles.board}>
        <caption className="for-listeners">{caption}</caption>
        <thead>
          <tr>
            <td />
            {patrons.map(({ id, sign, name }) => (
              <th key={id} scope="col">
                <Roundel {...sign} />
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.region}>
            <th scope="row">{regionWord}</th>
            {patrons.map(({ id, regional, regionalBefore }) => (
              <td key={id}>
                <b>{figure(regional)}</b>
                {regionalBefore !== undefined && <span>{difference(regionalBefore, regional)}</span>}
              </td>
            ))}
          </tr>
          {courseWord && (
            <tr className={styles.course}>
              <th scope="row">{courseWord}</th>
              {patrons.map(({ id, sign, course }) => (
                <td key={id}>
                  {course && course.length > 1 && <Sparkline values={course} slot={sign.slot} />}
                </td>
              ))}
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.id} className={classes(row.isYours && styles.yours)}>
              <th scope="row">
                {row.name} {row.isYours && <OwnTag>{words.you}</OwnTag>}
              </th>
              {patrons.map(({ id, sign }, index) => (
                <Cell key={id} row={row} index={index} sign={sign} max={max} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ row, index, sign, max }: { row: InfluenceRow; index: number; sign: Sign; max: number }) {
  const { figure, difference } = useFigures();
  const value = row.values[index] ?? 0;
  const before = row.before?.[index];
  const moved = before !== undefined && Math.abs(value - before) >= 0.25;
  return (
    <td>
      <i className={styles.bar} aria-hidden="true">
        <u style={{ width: `${Math.min(100, (value / max) * 100)}%`, background: shapeColour(sign.slot) }} />
      </i>
      <span className={classes(value > 0 && value === Math.max(...row.values) && styles.leads)}>
        {figure(value)}
      </span>
      {moved && <span className={styles.change}>{difference(before, value)}</span>}
    </td>
  );
}
