import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./link-button.module.css";

export interface LinkButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** An action in running text or at the end of a row: underlined words. */
export function LinkButton({ icon, children, ...rest }: LinkButtonProps) {
  return (
    <AriaButton {...rest} className={styles.link}>
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </AriaButton>
  );
}
