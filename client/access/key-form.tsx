import { useState } from "react";
import { keyIn } from "../connection/keys.ts";
import { Checkbox } from "../look/checkbox.tsx";
import { FieldForm } from "../look/field-form.tsx";
import { TextField } from "../look/text-field.tsx";

export interface KeyFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  /** The question whether the key may stay on this computer; without it none is asked. */
  readonly own?: { readonly label: string; readonly hint?: string };
  readonly onKey: (key: string, ownComputer: boolean) => void;
}

/** Asks for a key where none is at hand; the whole link that carries it may be put in as well. */
export function KeyForm({ label, hint, submit, own, onKey }: KeyFormProps) {
  const [typed, setTyped] = useState("");
  const [isOwn, setOwn] = useState(false);
  const key = keyIn(typed);
  return (
    <FieldForm submit={submit} isDisabled={key === ""} onSubmit={() => onKey(key, isOwn)}>
      <TextField
        label={label}
        hint={hint}
        value={typed}
        onChange={setTyped}
        type="password"
        autoComplete="off"
      />
      {own !== undefined && (
        <Checkbox isSelected={isOwn} onChange={setOwn} hint={own.hint}>
          {own.label}
        </Checkbox>
      )}
    </FieldForm>
  );
}
