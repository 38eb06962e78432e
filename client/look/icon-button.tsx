import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./icon-button.module.css";

export interface IconButtonProps
  extends Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> {
  readonly icon: IconName;
  /** What it does; also shown when the pointer rests on it. */
  readonly label: string;
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <span title={label} className={styles.holder}>
      <AriaButton {...rest} aria-label={label} className={styles.button}>
        <Icon name={icon} />
      </AriaButton>
    </span>
  );
}
