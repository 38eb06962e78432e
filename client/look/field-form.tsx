import type { FormEvent, ReactNode } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./field-form.module.css";

export interface FieldFormProps {
  /** The form's name, where a heading above it does not say it. */
  readonly label?: string;
  readonly children: ReactNode;
  /** What the button says. */
  readonly submit: string;
  /** Not called while the button is off: Enter in a field is the same as the button. */
  readonly onSubmit: () => void;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** The one thing to do on its page: a large button as wide as the fields. */
  readonly isMain?: boolean;
  /** What stands below the button. */
  readonly after?: ReactNode;
  readonly className?: string | undefined;
}

/** Fields one below another, and the one button that sends them. */
export function FieldForm(props: FieldFormProps) {
  const { label, children, submit, onSubmit, isPending, isDisabled = false, isMain = false } = props;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isDisabled && !isPending) onSubmit();
  };
  return (
    <form className={props.className ?? styles.form} aria-label={label} onSubmit={send}>
      {children}
      <div className={classes(styles.submit, isMain && styles.wide)}>
        <Button
          type="submit"
          look={isMain ? "solid" : "outline"}
          size={isMain ? "large" : "normal"}
          isPending={isPending}
          isDisabled={isDisabled}
        >
          {submit}
        </Button>
      </div>
      {props.after}
    </form>
  );
}
