import { Label, Radio, RadioGroup } from "react-aria-components";
import field from "./field.module.css";
import { FieldLine } from "./field-frame.tsx";
import styles from "./segments.module.css";
import type { Choice } from "./select.tsx";

export interface SegmentsProps<Id extends string = string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

/** Two to four short choices side by side. */
export function Segments<Id extends string = string>(props: SegmentsProps<Id>) {
  const { label, labelHidden, aside, choices, value, onChange, isDisabled } = props;
  return (
    <RadioGroup
      value={value}
      orientation="horizontal"
      isDisabled={isDisabled}
      onChange={(id) => {
        const choice = choices.find((one) => one.id === id);
        if (choice) onChange(choice.id);
      }}
      className={field.field}
    >
      <Label className={labelHidden ? "for-listeners" : field.label}>{label}</Label>
      <FieldLine aside={aside} />
      <div className={styles.segments}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} isDisabled={choice.disabled} className={styles.segment}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
