import { useCallback, useEffect, useState } from "react";
import type { ScenarioDocument } from "../../shared/protocol/http.ts";
import { readScenario, saveScenario } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { dropDraft, type KeptDraft, keepDraft, readDraft } from "./draft-storage.ts";

export type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly refusal: Refusal }
  | { readonly state: "ready"; readonly document: ScenarioDocument; readonly restored: KeptDraft | null };

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
      const kept = readDraft(scenario);
      const restored = kept !== null && kept.text !== answer.value.text ? kept : null;
      setLoading({ state: "ready", document: answer.value, restored });
    });
    return () => {
      left = true;
    };
  }, [key, scenario, tries]);

  return { loading, again: () => setTries((count) => count + 1) };
}

/** The text as it is being written, and its way into a version. */
export function useDraft(key: string, opened: ScenarioDocument, restored: KeptDraft | null) {
  const [document, setDocument] = useState(opened);
  const [text, setText] = useState(restored?.text ?? opened.text);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const unsaved = text !== document.text;

  useEffect(() => {
    if (unsaved) keepDraft(document.id, { text, at: Date.now(), from: document.version });
    else dropDraft(document.id);
  }, [unsaved, text, document]);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);

  /** @returns the saved document, or null if it was refused: then `refusal` says why */
  const save = useCallback(
    async (as = document.id, words = text): Promise<ScenarioDocument | null> => {
      setSaving(true);
      setRefusal(null);
      const answer = await saveScenario(key, as, words);
      setSaving(false);
      if (!answer.ok) {
        setRefusal(answer.error);
        return null;
      }
      if (as === document.id) setDocument(answer.value);
      return answer.value;
    },
    [key, document.id, text],
  );

  return { document, text, setText, unsaved, saving, refusal, save };
}

export type Draft = ReturnType<typeof useDraft>;
