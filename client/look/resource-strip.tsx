import type { ReactNode } from "react";
import styles from "./resource-strip.module.css";

export interface Resource {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  /** "left of 8", "free". */
  readonly note?: string;
}

/** What a seat has to spend. */
export function ResourceStrip({ resources }: { resources: readonly Resource[] }) {
  return (
    <dl className={styles.strip}>
      {resources.map(({ id, label, value, note }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {value} {note && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
