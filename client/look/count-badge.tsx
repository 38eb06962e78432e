import type { ReactNode } from "react";
import styles from "./badge.module.css";

/** A number that waits. `label` says to listeners what is counted. */
export function CountBadge({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <span className={styles.count}>
      <span aria-hidden={label ? true : undefined}>{children}</span>
      {label && <span className="for-listeners">{label}</span>}
    </span>
  );
}
