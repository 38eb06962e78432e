import { useCallback, useEffect, useState } from "react";
import type { ScenarioDocument } from "../../shared/protocol/http.ts";
import { readScenario, saveScenario } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { type KeptDraft, KeptDrafts } from "./draft-storage.ts";
import { plainLines } from "./plain-lines.ts";

export type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly refusal: Refusal }
  | { readonly state: "ready"; readonly document: ScenarioDocument; readonly restored: KeptDraft | null };

export interface Saved {
  readonly document: ScenarioDocument;
  /** How many versions were saved in other windows since the one that this text goes on from. */
  readonly elsewhere: number;
}

/** Fetches a scenario's newest text; an unsaved text of this browser comes back with it. */
export function useScenarioDocument(key: string, scenario: string) {
  const [loading, setLoading] = useState<Loading>({ state: "loading" });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again.
  useEffect(() => {
    let left = false;
    setLoading({ state: "loading" });
    void readScenario(key, scenario).then((answer) => {
      if (left) return;
      if (!answer.ok) {
        setLoading({ state: "failed", refusal: answer.error });
        return;
      }
      const document = withPlainLines(answer.value);
      const kept = new KeptDrafts(scenario).open();
      const restored = kept !== null && kept.text !== document.text ? kept : null;
      setLoading({ state: "ready", document, restored });
    });
    return () => {
      left = true;
    };
  }, [key, scenario, tries]);

  return { loading, again: () => setTries((count) => count + 1) };
}

/** The text with the line ends that the editor writes: a text from Windows would differ from what was saved for ever. */
function withPlainLines(document: ScenarioDocument): ScenarioDocument {
  return { ...document, text: plainLines(document.text) };
}

/** The text as it is being written, and its way into a version. */
export function useDraft(key: string, opened: ScenarioDocument, restored: KeptDraft | null) {
  const [document, setDocument] = useState(opened);
  const [text, setText] = useState(restored?.text ?? opened.text);
  /** The version that the text goes on from. */
  const [from, setFrom] = useState(restored?.from ?? opened.version);
  const [kept, setKept] = useState(true);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const unsaved = text !== document.text;

  useEffect(() => {
    const drafts = new KeptDrafts(document.id);
    setKept(drafts.keep(unsaved ? { text, at: Date.now(), from } : null) || !unsaved);
  }, [unsaved, text, document, from]);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);

  /** @returns the saved document and how many versions were saved elsewhere since; null if it was refused: then `refusal` says why */
  const save = useCallback(
    async (as = document.id, words = text): Promise<Saved | null> => {
      setSaving(true);
      setRefusal(null);
      const answer = await saveScenario(key, as, words);
      setSaving(false);
      if (!answer.ok) {
        setRefusal(answer.error);
        return null;
      }
      const saved = withPlainLines(answer.value);
      if (as !== document.id) return { document: saved, elsewhere: 0 };
      setDocument(saved);
      setFrom(saved.version);
      return { document: saved, elsewhere: saved.version - from - 1 };
    },
    [key, document.id, text, from],
  );
  /** Forgets the text in this browser; it has been saved elsewhere. */
  const drop = useCallback(() => new KeptDrafts(document.id).keep(null), [document.id]);

  return { document, text, setText, unsaved, kept, saving, refusal, save, drop };
}

export type Draft = ReturnType<typeof useDraft>;
