import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ProgressBar,
} from "react-aria-components";
import styles from "./button.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useLookWords } from "./words.ts";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  /** solid: the one main action of a view; outline: the others; quiet: in rows and bars. */
  readonly look?: "solid" | "outline" | "quiet";
  readonly size?: "small" | "normal" | "large";
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** As wide as its place. */
  readonly wide?: boolean;
}

/** `isPending` keeps it focusable, ignores presses and is told to screen readers; `isDisabled` greys it without opacity. */
export function Button({
  look = "outline",
  size = "normal",
  icon,
  iconAfter,
  wide,
  children,
  ...rest
}: ButtonProps) {
  const words = useLookWords();
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[look], styles[size], wide && styles.wide)}>
      {(state) => (
        <>
          {icon && <Icon name={icon} />}
          {children !== undefined && (
            <span>
              {typeof children === "function" ? children({ ...state, defaultChildren: null }) : children}
            </span>
          )}
          {state.isPending && (
            <ProgressBar aria-label={words.waiting} isIndeterminate className={styles.pending} />
          )}
          {iconAfter && <Icon name={iconAfter} />}
        </>
      )}
    </AriaButton>
  );
}
