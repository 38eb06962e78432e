import { useEffect, useState } from "react";
import type { ClockView } from "../../shared/view/view.ts";
import { useSessionState, useView } from "./session-context.tsx";

/**
 * Milliseconds left now, of a clock that was sent at `clockAt` of the device's monotonic clock. The device's wall clock
 * is never read, so one that is wrong by a year changes nothing. Null without a deadline.
 */
export function remainingOf(clock: ClockView, clockAt: number, now: number): number | null {
  if (clock.remaining === null) return null;
  return clock.running ? Math.max(0, clock.remaining - (now - clockAt)) : clock.remaining;
}

/** Milliseconds left, anew every quarter of a second while the clock runs. */
export function useRemaining(): number | null {
  const { clock } = useView();
  const { clockAt } = useSessionState();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    if (!clock.running || clock.remaining === null) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [clock]);
  return remainingOf(clock, clockAt, Math.max(now, clockAt));
}
