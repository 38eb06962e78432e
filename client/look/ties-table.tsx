import { useFigures } from "./figures.ts";
import { shapeColour } from "./palette.ts";
import { Roundel, type Sign } from "./roundel.tsx";
import styles from "./ties-table.module.css";
import { useLookWords } from "./words.ts";

export interface TiesRow {
  readonly id: string;
  readonly sign: Sign;
  readonly name: string;
  /** Engagement in each domain, 0..100; null where the patron has none by its nature. */
  readonly values: readonly (number | null)[];
  readonly influence: number;
}

export interface TiesTableProps {
  readonly caption: string;
  readonly domains: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly TiesRow[];
}

/** How deep each patron is engaged in a state, by domain, and the influence that it has from it. */
export function TiesTable({ caption, domains, rows }: TiesTableProps) {
  const words = useLookWords();
  const { figure } = useFigures();
  return (
    <table className={styles.ties}>
      <caption className="for-listeners">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.ties}</th>
          {domains.map((domain) => (
            <th key={domain.id} scope="col">
              {domain.label}
            </th>
          ))}
          <th scope="col" className={styles.influence}>
            {words.influence}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Roundel {...row.sign} />
              <span className="for-listeners">{row.name}</span>
            </th>
            {domains.map((domain, index) => {
              const value = row.values[index] ?? null;
              return (
                <td key={domain.id}>
                  {value !== null && (
                    <>
                      <span className={styles.bar} aria-hidden="true">
                        <i style={{ width: `${value}%`, background: shapeColour(row.sign.slot) }} />
                      </span>
                      {figure(value, 0)}
                    </>
                  )}
                </td>
              );
            })}
            <td className={styles.influence}>{figure(row.influence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
