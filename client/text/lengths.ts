import { numberFormat } from "../look/formats.ts";

/** In milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const MINUTES = { day: DAY / MINUTE, hour: HOUR / MINUTE, minute: 1 } as const;
const UNITS = ["day", "hour", "minute"] as const;

/**
 * Lengths of time by their two largest units, rounded up to minutes: "2 days 4 hours", "1 day", "50 minutes".
 * @param width `narrow` for a place that holds a few signs only: "2d 4h"
 */
export function lengthsIn(language: string, width: "long" | "narrow"): (milliseconds: number) => string {
  const inUnits = UNITS.map(
    (unit) => () => numberFormat(language, { style: "unit", unit, unitDisplay: width }),
  );
  return (milliseconds) => {
    const minutes = Math.max(0, Math.ceil(milliseconds / MINUTE));
    const counts = [
      Math.floor(minutes / MINUTES.day),
      Math.floor((minutes % MINUTES.day) / MINUTES.hour),
      minutes % MINUTES.hour,
    ];
    const first = counts.findIndex((count) => count > 0);
    if (first === -1) return inUnits[2]?.().format(0) ?? "";
    return [first, first + 1]
      .filter((at) => (counts[at] ?? 0) > 0)
      .map((at) => inUnits[at]?.().format(counts[at] ?? 0))
      .join(" ");
  };
}
