import { useId } from "react";
import styles from "./field.module.css";
import { FaultText, FieldLine } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Id extends string = string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: string;
  readonly hint?: string;
  readonly fault?: string | null;
  readonly choices: readonly Choice<Id>[];
  /** Null: nothing chosen yet; then `placeholder` is shown. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** Many choices: the browser's own select, which every phone and screen reader knows. */
export function Select<Id extends string = string>(props: SelectProps<Id>) {
  const { label, labelHidden, aside, hint, fault, choices, value, onChange, placeholder, isDisabled } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? "for-listeners" : styles.label}>
        {label}
      </label>
      <FieldLine aside={aside} />
      <span className={styles.chosen}>
        <select
          id={id}
          className={styles.input}
          value={value ?? ""}
          disabled={isDisabled}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault || hint ? `${id}-more` : undefined}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.id === event.target.value);
            if (chosen) onChange(chosen.id);
          }}
        >
          {value === null && (
            <option value="" disabled>
              {placeholder ?? ""}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <span id={`${id}-more`}>
        {hint && <span className={styles.hint}>{hint}</span>}
        {fault && <FaultText>{fault}</FaultText>}
      </span>
    </div>
  );
}
