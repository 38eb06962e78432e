import fc from "fast-check";
import { expect, it } from "vitest";
import { utcText } from "./utc.ts";

it("writes a time as the machine's own calendar does, leap years and all", () => {
  const least = Date.UTC(1600, 0, 1);
  const most = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
  fc.assert(
    fc.property(fc.integer({ min: least, max: most }), (time) => {
      expect(utcText(time)).toBe(new Date(time).toISOString());
    }),
    { seed: 1, numRuns: 2000 },
  );
  for (const day of ["2000-02-29", "2100-02-28", "2100-03-01", "2024-12-31", "1970-01-01"])
    expect(utcText(Date.parse(day))).toBe(`${day}T00:00:00.000Z`);
});
