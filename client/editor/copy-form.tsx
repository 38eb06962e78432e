import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { idLike } from "../../shared/scenario/id-like.ts";
import { listScenarios } from "../connection/http.ts";
import { RefusalNotice } from "../console/refusal-notice.tsx";
import { Button } from "../look/button.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TextField } from "../look/text-field.tsx";
import styles from "./editor.module.css";
import { idOf } from "./outline.ts";
import type { Draft } from "./use-scenario-document.ts";
import { useEditorWords } from "./words.ts";

/** As the server takes it. */
const ID = /^[a-z][a-z0-9-]{0,79}$/;

/** Saves the text as another scenario: the id in the text is changed with it. */
export function CopyForm({ draft }: { draft: Draft }) {
  const words = useEditorWords();
  const [, navigate] = useLocation();
  const [typed, type] = useState<string | null>(null);
  const own = idOf(draft.text);
  // A colleague's file, or an example, has a name of its own.
  const id = typed ?? (own === undefined || own === draft.document.id ? "" : own);
  const [fault, setFault] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const wish = id.trim();
    if (!ID.test(wish)) return setFault(words.newIdFault(idLike(wish) ?? "my-crisis-2"));
    setPending(true);
    const existing = await listScenarios();
    if (existing.ok && existing.value.some((one) => one.id === wish)) {
      setPending(false);
      return setFault(words.newIdTaken);
    }
    const saved = await draft.save(wish, withId(draft.text, wish));
    setPending(false);
    if (saved === null) return;
    draft.drop();
    navigate(`/editor/${encodeURIComponent(wish)}`);
  };

  return (
    <form className={styles.rows} onSubmit={(event) => void create(event)}>
      <SectionHead level={3} title={words.newTitle} />
      <p className="quiet">{words.newHint}</p>
      <TextField
        label={words.newId}
        value={id}
        fault={fault}
        onChange={(value) => {
          type(value);
          setFault(null);
        }}
      />
      <RefusalNotice refusal={draft.refusal} />
      <div>
        <Button type="submit" isPending={pending} isDisabled={id.trim() === ""}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}

/** The text with another id in its first line `id:`; everything else stays letter by letter. */
function withId(text: string, id: string): string {
  return text.replace(/^id:[^\r\n]*/m, () => `id: ${id}`);
}
