import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
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

/**
 * `isPending` keeps it focusable, ignores presses and is told to screen readers; `isDisabled` greys it without opacity.
 * The library's own pending state is not used: what it announces points at an element that goes with it.
 */
export function Button(props: ButtonProps) {
  const {
    look = "outline",
    size = "normal",
    icon,
    iconAfter,
    wide,
    children,
    isPending,
    onPress,
    ...rest
  } = props;
  const words = useLookWords();
  return (
    <AriaButton
      {...rest}
      {...(onPress === undefined || isPending ? {} : { onPress })}
      className={classes(styles.button, styles[look], styles[size], wide && styles.wide)}
    >
      {(state) => (
        <>
          {icon && <Icon name={icon} />}
          {children !== undefined && (
            <span>
              {typeof children === "function" ? children({ ...state, defaultChildren: null }) : children}
            </span>
          )}
          {isPending && (
            <>
              <span className={styles.pending} aria-hidden="true" />
              <span className="for-listeners">{words.waiting}</span>
            </>
          )}
          {iconAfter && <Icon name={iconAfter} />}
        </>
      )}
    </AriaButton>
  );
}
