import { useState } from "react";
import { returnToSession } from "../connection/http.ts";
import { rememberCode } from "../connection/known-codes.ts";
import type { Refusal } from "../connection/refusal.ts";
import { FieldForm } from "../look/field-form.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { TextField } from "../look/text-field.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { CodeField } from "./join-steps.tsx";
import { useEntering } from "./use-joining.ts";

interface ReturnPageProps {
  readonly code: string;
  /** Words that a facilitator's link brought along; empty to be typed. */
  readonly phrase: string;
  readonly onNew: () => void;
}

/** Somebody was here before and has lost the device: the four words lead back to the same seat. */
export function ReturnPage({ code: given, phrase: brought, onNew }: ReturnPageProps) {
  const text = useText();
  const { join } = text;
  const enter = useEntering();
  const [code, setCode] = useState(given);
  const [phrase, setPhrase] = useState(brought.replaceAll("-", " "));
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** What was wrong with other words is not said of these. */
  const edit = (set: (value: string) => void) => (value: string) => {
    setRefusal(null);
    set(value);
  };
  const send = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await returnToSession(code, phrase);
    setPending(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    rememberCode(code, answer.value.sessionId);
    enter(answer.value, "student", null);
  };
  return (
    <PageShell title={join.returnTitle} sub={join.returnSub} width="narrow">
      <FieldForm
        isMain
        submit={join.returnGo}
        isPending={pending}
        isDisabled={code.trim() === "" || phrase.trim() === ""}
        onSubmit={() => void send()}
        after={
          <>
            <p className="quiet">{join.returnLost}</p>
            <p>
              <LinkButton onPress={onNew}>{join.returnNew}</LinkButton>
            </p>
          </>
        }
      >
        <CodeField value={code} onChange={edit(setCode)} autoFocus={given === ""} />
        <TextField
          label={join.phrase}
          hint={join.phraseHint}
          value={phrase}
          onChange={edit(setPhrase)}
          maxLength={120}
          autoComplete="off"
          spellCheck="false"
          autoFocus={given !== ""}
        />
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
      </FieldForm>
    </PageShell>
  );
}
