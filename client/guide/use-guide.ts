import { useEffect, useState } from "react";
import { readGuideText } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { type GuideSection, readGuide } from "./read-guide.ts";

export type LoadedGuide =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly refusal: Refusal }
  | { readonly state: "ready"; readonly sections: readonly GuideSection[] };

/** It does not change while the page is open: whoever comes back to it finds it there. */
let known: readonly GuideSection[] | null = null;

/** The guide for authors of scenarios, fetched when it is first asked for. */
export function useGuide(): { readonly guide: LoadedGuide; readonly again: () => void } {
  const [guide, setGuide] = useState<LoadedGuide>(
    known === null ? { state: "loading" } : { state: "ready", sections: known },
  );
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again.
  useEffect(() => {
    if (known !== null) return;
    let left = false;
    setGuide({ state: "loading" });
    void readGuideText().then((answer) => {
      if (answer.ok) known = readGuide(answer.value);
      if (left) return;
      if (known !== null) setGuide({ state: "ready", sections: known });
      else if (!answer.ok) setGuide({ state: "failed", refusal: answer.error });
    });
    return () => {
      left = true;
    };
  }, [tries]);

  return { guide, again: () => setTries((count) => count + 1) };
}
