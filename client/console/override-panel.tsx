import { useState } from "react";
import type { OverrideView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { FieldForm } from "../look/field-form.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TextField } from "../look/text-field.tsx";
import { useView } from "../state/session-context.tsx";
import { ChangeList } from "./change-list.tsx";
import { ChangeRows, changesOf, emptyRow } from "./change-rows.tsx";
import styles from "./changes.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** What the facilitator changes of a held turn: each change with its reason, and a way back until it is published. */
export function OverridePanel({ overrides }: { overrides: readonly OverrideView[] }) {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  const { turn } = session;
  return (
    <>
      <SectionHead title={words.overrides} />
      {overrides.length === 0 && <p className="quiet">{words.noOverrides}</p>}
      <ol className={styles.list}>
        {overrides.map(({ id, changes, reason }) => (
          <li key={id}>
            <p className={styles.reason}>
              <b dir="auto">{reason}</b>
              <Button
                size="small"
                icon="undo"
                aria-label={words.undoLabel(reason)}
                isPending={deed.pending}
                onPress={() => void deed.run("control.undoOverride", { turn, override: id })}
              >
                {words.undo}
              </Button>
            </p>
            <ChangeList changes={changes} />
          </li>
        ))}
      </ol>
      <RefusalNotice refusal={deed.refusal} />
      <OverrideForm />
    </>
  );
}

function OverrideForm() {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  const [rows, setRows] = useState(() => [emptyRow()]);
  const [reason, setReason] = useState("");
  const changes = changesOf(rows);
  const add = async () => {
    const reply = await deed.run("control.override", { turn: session.turn, changes: [...changes], reason });
    if (!reply?.ok) return;
    setRows([emptyRow()]);
    setReason("");
  };
  return (
    <FieldForm
      label={words.overrideForm}
      submit={words.override}
      isPending={deed.pending}
      isDisabled={changes.length === 0 || reason.trim() === ""}
      onSubmit={() => void add()}
      className={styles.card}
      after={<RefusalNotice refusal={deed.refusal} />}
    >
      <b>{words.overrideForm}</b>
      <ChangeRows label={words.overrideForm} rows={rows} onChange={(next) => setRows([...next])} />
      <TextField
        label={words.overrideReason}
        hint={words.overrideReasonHint}
        value={reason}
        onChange={setReason}
        lines={2}
        maxLength={500}
      />
    </FieldForm>
  );
}
