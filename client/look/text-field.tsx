import type { HTMLInputTypeAttribute } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import styles from "./field.module.css";
import { FaultText, FieldLine } from "./field-frame.tsx";

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid" | "type"> {
  readonly label: string;
  /** Hides the label from eyes where its place says it (a composer). */
  readonly labelHidden?: boolean;
  readonly aside?: string;
  readonly hint?: string;
  /** What is wrong with the value, in words. */
  readonly fault?: string | null;
  readonly placeholder?: string;
  /** Number of lines; more than 1 makes a text area. */
  readonly lines?: number;
  readonly type?: HTMLInputTypeAttribute;
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, aside, hint, fault, placeholder, lines = 1, ...rest } = props;
  return (
    // "aria": a fault is told, and does not keep the browser from submitting the form once more.
    <AriaTextField validationBehavior="aria" {...rest} isInvalid={Boolean(fault)} className={styles.field}>
      <Label className={labelHidden ? "for-listeners" : styles.label}>{label}</Label>
      <FieldLine aside={aside} />
      {lines > 1 ? (
        <TextArea className={styles.input} rows={lines} placeholder={placeholder} />
      ) : (
        <Input className={styles.input} placeholder={placeholder} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError>{fault && <FaultText>{fault}</FaultText>}</FieldError>
    </AriaTextField>
  );
}
