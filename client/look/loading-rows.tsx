import { classes } from "./classes.ts";
import styles from "./loading-rows.module.css";
import { useLookWords } from "./words.ts";

interface LoadingRowsProps {
  readonly rows?: number;
  readonly label?: string;
  /** A whole page is on its way, which has margins of its own. */
  readonly isPage?: boolean;
}

/** Hairline rows in the place of what is coming; nothing turns or shimmers. */
export function LoadingRows({ rows = 4, label, isPage }: LoadingRowsProps) {
  const words = useLookWords();
  return (
    <div className={classes(styles.rows, isPage && styles.page)} role="status">
      <span className="for-listeners">{label ?? words.waiting}</span>
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <i key={row} aria-hidden="true" style={{ width: `${96 - ((row * 37) % 40)}%` }} />
      ))}
    </div>
  );
}
