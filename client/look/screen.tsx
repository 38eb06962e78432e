import type { ReactNode } from "react";
import styles from "./screen.module.css";

/** A screen that fills the window: header, strip, one part that takes the rest (Columns), and a bar at the bottom. */
export function Screen({ children }: { children: ReactNode }) {
  return <div className={styles.screen}>{children}</div>;
}

/** A column's or view's content with the usual margins; `foot` stays at the bottom. */
export function ColumnBody({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  return (
    <>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </>
  );
}
