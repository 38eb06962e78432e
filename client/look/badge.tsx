import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface BadgeProps {
  readonly children: ReactNode;
  /** mark: waits for you; plain: a word about something; outline: in facts. */
  readonly tone?: "mark" | "plain" | "outline";
  readonly icon?: IconName;
}

export function Badge({ children, tone = "plain", icon }: BadgeProps) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}

/** "you", in ink: the viewer's own state or seat in a list. */
export function OwnTag({ children }: { children: ReactNode }) {
  return <span className={styles.own}>{children}</span>;
}
