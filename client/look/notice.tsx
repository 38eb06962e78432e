import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./notice.module.css";

export interface NoticeProps {
  /** fault: something was refused or is wrong; mark: look here; info: good to know. */
  readonly tone?: "info" | "mark" | "fault";
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: IconName;
}

export function Notice({ tone = "info", children, action, icon }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[tone])} role={tone === "fault" ? "alert" : "status"}>
      <Icon name={icon ?? (tone === "info" ? "info" : "warning")} />
      <div>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
