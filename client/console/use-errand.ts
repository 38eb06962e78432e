import { useCallback, useRef, useState } from "react";
import type { Answer } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";

/** One thing that is asked for over HTTP with a button: what came, whether it is on its way, and why it was refused. */
export interface Errand<T> {
  readonly made: T | null;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  /** A second press while the first is on its way does nothing. */
  readonly run: (ask: () => Answer<T>) => Promise<void>;
  readonly clear: () => void;
}

export function useErrand<T>(): Errand<T> {
  const [made, setMade] = useState<T | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underway = useRef(false);
  const run = useCallback(async (ask: () => Answer<T>) => {
    if (underway.current) return;
    underway.current = true;
    setPending(true);
    setRefusal(null);
    const answer = await ask();
    underway.current = false;
    setPending(false);
    if (answer.ok) setMade(answer.value);
    else setRefusal(answer.error);
  }, []);
  const clear = useCallback(() => {
    setMade(null);
    setRefusal(null);
  }, []);
  return { made, pending, refusal, run, clear };
}
