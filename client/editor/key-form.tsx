import { KeyForm } from "../access/key-form.tsx";
import { keepHostKey } from "../connection/keys.ts";
import { PageShell } from "../look/page-shell.tsx";
import { useEditorWords } from "./words.ts";

/** Asks for the host key where none is at hand. */
export function EditorKeyForm({ onKey }: { onKey: (key: string) => void }) {
  const words = useEditorWords();
  return (
    <PageShell title={words.title} sub={words.keyNeeded} width="narrow">
      <KeyForm
        label={words.hostKey}
        hint={words.hostKeyHint}
        submit={words.open}
        own={{ label: words.ownComputer }}
        onKey={(key, own) => {
          keepHostKey(key, own);
          onKey(key);
        }}
      />
    </PageShell>
  );
}
