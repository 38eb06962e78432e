import { type FormEvent, useState } from "react";
import { keepHostKey } from "../connection/keys.ts";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { TextField } from "../look/text-field.tsx";
import styles from "./editor.module.css";
import { useEditorWords } from "./words.ts";

/** Asks for the host key where none is at hand. The whole host link may be put in as well. */
export function KeyForm({ onKey }: { onKey: (key: string) => void }) {
  const words = useEditorWords();
  const [typed, setTyped] = useState("");
  const [own, setOwn] = useState(false);
  const key = (typed.trim().split("#").at(-1) ?? "").trim();
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (key === "") return;
    keepHostKey(key, own);
    onKey(key);
  };
  return (
    <PageShell title={words.title} sub={words.keyNeeded} width="narrow">
      <form className={styles.rows} onSubmit={open}>
        <TextField
          label={words.hostKey}
          hint={words.hostKeyHint}
          value={typed}
          onChange={setTyped}
          type="password"
          autoComplete="off"
        />
        <Checkbox isSelected={own} onChange={setOwn}>
          {words.ownComputer}
        </Checkbox>
        <Button look="solid" type="submit" isDisabled={key === ""}>
          {words.open}
        </Button>
      </form>
    </PageShell>
  );
}
