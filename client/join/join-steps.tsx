import { type ReactNode, useState } from "react";
import { plainCode } from "../connection/known-codes.ts";
import { FieldForm } from "../look/field-form.tsx";
import { Icon } from "../look/icon.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { TextField, type TextFieldProps } from "../look/text-field.tsx";
import { useText } from "../text/text.tsx";
import styles from "./join.module.css";

interface CodeStepProps {
  readonly code: string;
  /** The game's title once the code was found. */
  readonly title: string | null;
  readonly isPending: boolean;
  readonly fault: string | null;
  readonly onCode: (code: string) => void;
  readonly onChange: () => void;
}

export function CodeStep({ code, title, isPending, fault, onCode, onChange }: CodeStepProps) {
  const { join } = useText();
  const [typed, setTyped] = useState(code);
  if (title !== null) {
    const shown = plainCode(code);
    return (
      <DoneStep onChange={onChange}>
        <b className="figures">
          {shown.slice(0, 3)} {shown.slice(3)}
        </b>{" "}
        <bdi>{title}</bdi>
      </DoneStep>
    );
  }
  const look = () => {
    // The same code once more is a new question: the game may have been made meanwhile.
    onCode(typed.trim() === code ? `${typed.trim()} ` : typed.trim());
  };
  return (
    <FieldForm
      isMain
      submit={join.next}
      isPending={isPending}
      isDisabled={typed.trim() === ""}
      onSubmit={look}
    >
      <CodeField value={typed} onChange={setTyped} fault={fault} autoFocus />
      {isPending && <LoadingRows rows={1} label={join.looking} />}
    </FieldForm>
  );
}

type CodeFieldProps = Pick<TextFieldProps, "value" | "onChange" | "fault" | "autoFocus">;

/** The six signs that lead to a game; whoever pastes the whole link means them, too. */
export function CodeField(props: CodeFieldProps) {
  const { join } = useText();
  const plain = { maxLength: 40, autoComplete: "off", spellCheck: "false" } as const;
  return <TextField label={join.code} hint={join.codeHint} {...plain} {...props} />;
}

export function NameStep({ name, onName }: { name: string; onName: (name: string) => void }) {
  const { join } = useText();
  const [typed, setTyped] = useState(name);
  if (name !== "") {
    return (
      <DoneStep onChange={() => onName("")}>
        {join.youAre} <bdi className={styles.strong}>{name}</bdi>
      </DoneStep>
    );
  }
  return (
    <FieldForm
      isMain
      submit={join.next}
      isDisabled={typed.trim() === ""}
      onSubmit={() => onName(typed.trim())}
    >
      <TextField
        label={join.name}
        hint={join.nameHint}
        value={typed}
        onChange={setTyped}
        maxLength={80}
        autoComplete="given-name"
        autoFocus
      />
    </FieldForm>
  );
}

function DoneStep({ children, onChange }: { children: ReactNode; onChange: () => void }) {
  const { join } = useText();
  return (
    <div className={styles.done}>
      <span className={styles.tick}>
        <Icon name="tick" size={13} />
      </span>
      <span className={styles.doneWords}>{children}</span>
      <LinkButton onPress={onChange}>{join.change}</LinkButton>
    </div>
  );
}
