import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./data-table.module.css";
import { useSideways } from "./use-sideways.ts";

export interface DataColumn {
  readonly id: string;
  readonly label: ReactNode;
  readonly numeric?: boolean;
}

export interface DataRow {
  readonly id: string;
  /** One cell for each column; the first is the row's heading. */
  readonly cells: readonly ReactNode[];
  readonly strong?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

/** A plain table; scrolls sideways by itself where it is too wide, with a shade at an edge behind which there is more. */
export function DataTable({ caption, captionHidden, columns, rows }: DataTableProps) {
  const [box, more] = useSideways<HTMLElement>();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section ref={box} className={styles.scroll} data-more={more} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className={captionHidden ? "for-listeners" : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classes(column.numeric && styles.numeric)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={classes(row.strong && styles.strong)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {row.cells[index]}
                  </th>
                ) : (
                  <td key={column.id} className={classes(column.numeric && styles.numeric)}>
                    {row.cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
