import { afterEach, beforeEach, expect, test } from "vitest";
import { MOST_CLOSES, settingsSchema } from "../../shared/session/settings.ts";
import { closeTimes, isTime } from "./close-times.ts";

const zone = process.env.TZ;
beforeEach(() => {
  process.env.TZ = "Europe/Berlin";
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const first = (now: string, time: string, days: "weekdays" | "every", count = 3) =>
  closeTimes(new Date(now), time, days)
    .slice(0, count)
    .map((moment) => new Date(moment).toISOString());

test("every school day at six: from today if it is not six yet, and not on Saturday and Sunday", () => {
  // A Thursday.
  expect(first("2026-11-26T12:00:00+01:00", "18:00", "weekdays")).toEqual([
    "2026-11-26T17:00:00.000Z",
    "2026-11-27T17:00:00.000Z",
    "2026-11-30T17:00:00.000Z",
  ]);
  expect(first("2026-11-26T18:00:00+01:00", "18:00", "weekdays", 1)).toEqual(["2026-11-27T17:00:00.000Z"]);
  expect(first("2026-11-26T18:00:00+01:00", "18:00", "every")[1]).toBe("2026-11-28T17:00:00.000Z");
});

test("it stays six when the clocks are changed to summer time", () => {
  expect(first("2026-03-27T08:00:00+01:00", "18:00", "weekdays", 2)).toEqual([
    "2026-03-27T17:00:00.000Z",
    "2026-03-30T16:00:00.000Z",
  ]);
});

test("a game takes all of them; what is no time gives none", () => {
  const closes = closeTimes(new Date("2026-11-26T12:00:00Z"), "08:30", "every");
  expect(closes).toHaveLength(MOST_CLOSES);
  expect(settingsSchema.parse({ closes }).closes).toEqual(closes);
  expect([closeTimes(new Date(), "", "every"), isTime(""), isTime("18:00")]).toEqual([[], false, true]);
});
