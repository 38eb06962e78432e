import styles from "./loading-rows.module.css";
import { useLookWords } from "./words.ts";

/** Hairline rows in the place of what is coming; nothing turns or shimmers. */
export function LoadingRows({ rows = 4, label }: { rows?: number; label?: string }) {
  const words = useLookWords();
  return (
    <div className={styles.rows} role="status">
      <span className="for-listeners">{label ?? words.waiting}</span>
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <i key={row} aria-hidden="true" style={{ width: `${96 - ((row * 37) % 40)}%` }} />
      ))}
    </div>
  );
}
