import { type ReactNode, useEffect, useRef } from "react";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

/** The line above a field: its name, and at the right a word about it. */
export function FieldLine({ aside }: { aside?: ReactNode }) {
  return aside ? <span className={styles.aside}>{aside}</span> : null;
}

/** A fault in words beside the field that causes it. */
export function FaultText({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  // In a long form it would else appear where nobody looks.
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <span ref={place} className={styles.fault}>
      <Icon name="warning" />
      <span>{children}</span>
    </span>
  );
}
