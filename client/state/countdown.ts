import { useEffect, useState } from "react";
import type { ClockView } from "../../shared/view/view.ts";
import { useSessionState, useView } from "./session-context.tsx";

/** A browser's timers hold 31 bits of milliseconds. */
const LONGEST_TIMER = 2_000_000_000;

/**
 * Milliseconds left now, of a clock that was sent at `clockAt` of the device's monotonic clock. The device's wall clock
 * is never read, so one that is wrong by a year changes nothing. Null without a deadline.
 */
export function remainingOf(clock: ClockView, clockAt: number, now: number): number | null {
  if (clock.remaining === null) return null;
  return clock.running ? Math.max(0, clock.remaining - (now - clockAt)) : clock.remaining;
}

/** Whether a running clock has come to zero. Changes once, at that moment, and not with every second. */
export function useTimeIsUp(): boolean {
  const { clock } = useView();
  const { clockAt } = useSessionState();
  const [, wake] = useState(0);
  const remaining = remainingOf(clock, clockAt, performance.now());
  useEffect(() => {
    const left = remainingOf(clock, clockAt, performance.now());
    if (!clock.running || left === null || left > LONGEST_TIMER) return;
    const timer = setTimeout(() => wake((count) => count + 1), left + 20);
    return () => clearTimeout(timer);
  }, [clock, clockAt]);
  return clock.running && remaining === 0;
}
