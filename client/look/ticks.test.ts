import { expect, test } from "vitest";
import { roundAxis } from "./ticks.ts";

test.each([
  [0, 100, 5, [0, 20, 40, 60, 80, 100]],
  [41.2, 58.9, 4, [40, 45, 50, 55, 60]],
  [-3, 7, 4, [-5, 0, 5, 10]],
  [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
])("from %d to %d with about %d steps: round values at or beyond both ends", (low, high, count, ticks) => {
  expect(roundAxis(low, high, count)).toEqual({ low: ticks[0], high: ticks.at(-1), ticks });
});

test("a course that never moved has a scale, too", () => {
  const { low, high } = roundAxis(50, 50, 4);
  expect(low).toBeLessThanOrEqual(50);
  expect(high).toBeGreaterThan(50);
});
