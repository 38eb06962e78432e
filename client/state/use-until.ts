import { HOUR } from "../text/lengths.ts";
import { useNumbers } from "../text/numbers.ts";
import { remainingOf } from "./countdown.ts";
import { useSessionState, useView } from "./session-context.tsx";

/** From so much time left on it helps more to know when it ends than to see it count down. */
const FAR = HOUR;

/** "Thu, 18:00": when the running clock comes to its end, by the reader's own clock; null where that is near. */
export function useUntil(): string | null {
  const { clock } = useView();
  const { clockAt } = useSessionState();
  const numbers = useNumbers();
  const left = remainingOf(clock, clockAt, performance.now());
  if (left === null || left < FAR || !clock.running) return null;
  return numbers.weekday(Date.now() + left);
}
