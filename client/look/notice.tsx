import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./notice.module.css";

export interface NoticeProps {
  /** fault: something was refused or is wrong; mark: look here; info: good to know. */
  readonly tone?: "info" | "mark" | "fault";
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** What puts it away, on phones beside the words too: a row of its own would take the page's room. */
  readonly dismiss?: { readonly label: string; readonly onPress: () => void };
  readonly icon?: IconName;
}

export function Notice({ tone = "info", children, action, dismiss, icon }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[tone])} role={tone === "fault" ? "alert" : "status"}>
      <Icon name={icon ?? (tone === "info" ? "info" : "warning")} />
      <div>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
      {dismiss && (
        <div className={styles.dismiss}>
          <IconButton icon="close" {...dismiss} />
        </div>
      )}
    </div>
  );
}
