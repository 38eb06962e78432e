import type { ReactNode } from "react";
import styles from "./named-sign.module.css";
import { Roundel, type Sign } from "./roundel.tsx";

/** A seat's sign with its name beside it. */
export function NamedSign({ sign, children, size }: { sign: Sign; children: ReactNode; size?: number }) {
  return (
    <span className={styles.named}>
      <Roundel {...sign} size={size} />
      <span>{children}</span>
    </span>
  );
}
