import { useEffect, useState } from "react";
import { DAY, lengthsIn } from "../text/lengths.ts";

export interface Clock {
  /** Milliseconds left when the message came; null without a deadline. */
  readonly remaining: number | null;
  /** `performance.now()` when it came; without it, when these properties first showed up. */
  readonly receivedAt?: number;
  /** Milliseconds of the whole phase, for the line under the header. */
  readonly length?: number | null;
  readonly running: boolean;
}

/** Counts down by the monotonic clock. Milliseconds, never below 0; null without a deadline. */
export function useCountdown({ remaining, receivedAt, running }: Clock): number | null {
  const [start, setStart] = useState({ remaining, receivedAt, running, at: receivedAt ?? performance.now() });
  const [now, setNow] = useState(() => performance.now());
  if (start.remaining !== remaining || start.receivedAt !== receivedAt || start.running !== running) {
    setStart({ remaining, receivedAt, running, at: receivedAt ?? performance.now() });
  }
  useEffect(() => {
    if (!running || remaining === null) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [running, remaining]);
  if (remaining === null) return null;
  return Math.max(0, running ? remaining - Math.max(0, now - start.at) : remaining);
}

/**
 * 252_000 -> "4:12", from an hour on "1:04:12", and from a day on "2d 4h". Rounds up, so that 0:00 means the end.
 * @param language BCP 47, in which days and hours are named
 */
export function printTime(milliseconds: number, language: string): string {
  if (milliseconds > DAY) return lengthsIn(language, "narrow")(milliseconds);
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
