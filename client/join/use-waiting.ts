import { useEffect, useState } from "react";
import type { Waiting } from "../../shared/view/waiting.ts";
import { readWaiting } from "../connection/http.ts";
import type { StoredKey } from "../connection/keys.ts";
import type { Refusal } from "../connection/refusal.ts";

/** Between two looks at the clock: what is left is told in minutes. In milliseconds. */
const TICK = 20_000;

/** What waits in a game, as it was told at `at` of the device's clock; or why it is not told. */
export type Told =
  | { readonly kind: "asking" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "told"; readonly waiting: Waiting; readonly at: number };

/**
 * Asks the server what waits for the owner of a key, without entering the game: once, and again whenever the page comes
 * back to the front or the deadline has passed.
 */
export function useWaiting(session: string, { key }: StoredKey): { told: Told; now: number } {
  const [told, setTold] = useState<Told>({ kind: "asking" });
  const [now, setNow] = useState(() => Date.now());
  const [asked, askAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is counted up to ask again.
  useEffect(() => {
    let left = false;
    void readWaiting(session, key).then((answer) => {
      if (left) return;
      setNow(Date.now());
      setTold((before) => {
        if (answer.ok) return { kind: "told", waiting: answer.value, at: Date.now() };
        // What was told stays there while the network is away.
        return before.kind === "told" && answer.error.code === "UNREACHABLE"
          ? before
          : { kind: "refused", refusal: answer.error };
      });
    });
    return () => {
      left = true;
    };
  }, [session, key, asked]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") askAgain((count) => count + 1);
    };
    const timer = setInterval(() => setNow(Date.now()), TICK);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  const isOver = told.kind === "told" && told.waiting.running && (leftOf(told, now) ?? 1) <= 0;
  useEffect(() => {
    if (isOver) askAgain((count) => count + 1);
  }, [isOver]);
  return { told, now };
}

/** Milliseconds left at a moment of the device's clock; null without a deadline. */
export function leftOf(
  { waiting: { remaining, running }, at }: { readonly waiting: Waiting; readonly at: number },
  now: number,
): number | null {
  if (remaining === null) return null;
  return Math.max(0, running ? remaining - (now - at) : remaining);
}
