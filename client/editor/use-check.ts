import { useEffect, useRef, useState } from "react";
import type { Fault } from "../../shared/scenario/fault.ts";
import type { Scenario } from "../../shared/scenario/format.ts";

export interface CheckedText {
  readonly id: number;
  readonly faults: readonly Fault[];
  readonly advice: readonly Fault[];
  /** Null while the text is faulty. */
  readonly scenario: Scenario | null;
}

export interface Check extends CheckedText {
  /** checking: the text has changed since. stopped: the checker died on this text. */
  readonly state: "checking" | "checked" | "stopped";
}

const DELAY = 250;
const PATIENCE = 5_000;
const NOTHING: Check = { id: 0, faults: [], advice: [], scenario: null, state: "checking" };

function startWorker(): Worker {
  return new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
}

/** What the project's own parser says of the text, a moment after the last letter. A text that it cannot finish in five
 * seconds stops it; the next letter starts another. */
export function useCheck(text: string | null): Check {
  const [check, setCheck] = useState<Check>(NOTHING);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  useEffect(() => {
    if (text === null) return;
    setCheck((last) => ({ ...last, state: "checking" }));
    let late: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      asked.current += 1;
      const id = asked.current;
      const running = worker.current ?? startWorker();
      worker.current = running;
      const stop = () => {
        clearTimeout(late);
        running.terminate();
        if (worker.current === running) worker.current = null;
        if (asked.current === id) setCheck({ ...NOTHING, id, state: "stopped" });
      };
      running.onmessage = ({ data }: MessageEvent<CheckedText>) => {
        if (data.id !== asked.current) return;
        clearTimeout(late);
        setCheck({ ...data, state: "checked" });
      };
      running.onerror = stop;
      late = setTimeout(stop, PATIENCE);
      running.postMessage({ id, text });
    };
    const timer = setTimeout(ask, DELAY);
    return () => {
      clearTimeout(timer);
      clearTimeout(late);
    };
  }, [text]);

  return check;
}
