import { type ReactNode, useState } from "react";
import styles from "./as-table.module.css";
import { LinkButton } from "./link-button.tsx";
import { useLookWords } from "./words.ts";

export interface AsTableProps {
  /** The picture. */
  readonly children: ReactNode;
  readonly table: ReactNode;
  /** A legend at the left of the button. */
  readonly legend?: ReactNode;
}

/** Every picture has a table behind it: a button changes the one for the other. */
export function AsTable({ children, table, legend }: AsTableProps) {
  const [shown, show] = useState(false);
  const words = useLookWords();
  return (
    <div className={styles.both}>
      {shown ? table : children}
      <div className={styles.foot}>
        <div className={styles.legend}>{legend}</div>
        <span data-screen-only="">
          <LinkButton icon={shown ? "results" : "table"} onPress={() => show(!shown)}>
            {shown ? words.asPicture : words.asTable}
          </LinkButton>
        </span>
      </div>
    </div>
  );
}
