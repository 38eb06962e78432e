import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./expect-table.module.css";
import { differInPrint, useFigures } from "./figures.ts";
import { Icon } from "./icon.tsx";
import { Roundel, type Sign } from "./roundel.tsx";
import { useLookWords } from "./words.ts";

export interface ExpectRow {
  readonly id: string;
  readonly sign?: Sign;
  readonly label: ReactNode;
  /** Both, or only `by` where a before and an after say nothing. */
  readonly from?: number;
  readonly to?: number;
  readonly by?: number;
  readonly digits?: number;
  /** The last line: the score. */
  readonly isTotal?: boolean;
}

/** What an order is expected to do: from, to, change. */
export function ExpectTable({
  title,
  note,
  rows,
}: {
  title: string;
  note?: string;
  rows: readonly ExpectRow[];
}) {
  const words = useLookWords();
  return (
    <table className={styles.expect}>
      <caption>
        {title} {note && <span>{note}</span>}
      </caption>
      <thead className="for-listeners">
        <tr>
          <td />
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ sign, label, from, to, by, digits = 1, isTotal }: ExpectRow) {
  const words = useLookWords();
  const { figure, change, difference } = useFigures();
  const both = from !== undefined && to !== undefined;
  // One figure and a word are more than the same figure twice and a change of nothing.
  const isStill = both && !differInPrint(from, to, digits);
  return (
    <tr className={classes(isTotal && styles.total)}>
      <th scope="row">
        <span>
          {sign && <Roundel {...sign} size={16} />}
          {label}
        </span>
      </th>
      <td>{from !== undefined && !isStill && figure(from, digits)}</td>
      <td>
        {both && !isStill && <Icon name="arrow" size={13} />}
        {to !== undefined && <b>{figure(to, digits)}</b>}
      </td>
      <td className={styles.change}>
        {isStill && words.noChange}
        {both && !isStill && difference(from, to, digits)}
        {!both && by !== undefined && change(by, digits)}
      </td>
    </tr>
  );
}
