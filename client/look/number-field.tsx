import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from "react-aria-components";
import styles from "./field.module.css";
import { FaultText, FieldLine } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, "className" | "style" | "children" | "isInvalid"> {
  readonly label: string;
  readonly aside?: string;
  readonly hint?: string;
  readonly fault?: string | null;
}

/** A number between `minValue` and `maxValue` in steps of `step`, typed or with the two buttons. */
export function NumberField({ label, aside, hint, fault, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField validationBehavior="aria" {...rest} isInvalid={Boolean(fault)} className={styles.field}>
      <Label className={styles.label}>{label}</Label>
      <FieldLine aside={aside} />
      <Group className={styles.number}>
        <Button slot="decrement" className={styles.stepper}>
          <Icon name="minus" />
        </Button>
        <Input className={styles.input} />
        <Button slot="increment" className={styles.stepper}>
          <Icon name="plus" />
        </Button>
      </Group>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError>{fault && <FaultText>{fault}</FaultText>}</FieldError>
    </AriaNumberField>
  );
}
