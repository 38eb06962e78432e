import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./expect-table.module.css";
import { useFigures } from "./figures.ts";
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
  const { figure, change, difference } = useFigures();
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
        {rows.map(({ id, sign, label, from, to, by, digits = 1, isTotal }) => (
          <tr key={id} className={classes(isTotal && styles.total)}>
            <th scope="row">
              <span>
                {sign && <Roundel {...sign} size={16} />}
                {label}
              </span>
            </th>
            <td>{from !== undefined && figure(from, digits)}</td>
            <td>
              {from !== undefined && to !== undefined && <Icon name="arrow" size={13} />}
              {to !== undefined && <b>{figure(to, digits)}</b>}
            </td>
            <td className={styles.change}>
              {from !== undefined && to !== undefined
                ? difference(from, to, digits)
                : by !== undefined && change(by, digits)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
