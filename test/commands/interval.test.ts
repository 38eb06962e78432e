import { describe, expect, test } from "vitest";
import { estimateText, percentText } from "../../server/analysis/report-table.ts";
import {
  type Bounds,
  meanEstimate,
  OF_COUNTS,
  OF_SCORES,
  OF_SHARES,
  ratioEstimate,
  shareEstimate,
} from "../../shared/analysis/interval.ts";
import { randomStream } from "../../shared/base/random.ts";

const ANYWHERE: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe("95 % intervals", () => {
  test("of a mean, by Student's t: five values worked out by hand", () => {
    // 1..5: mean 3, standard deviation 1.5811, standard error 0.7071, t with 4 degrees of freedom 2.7764.
    const { value, low, high } = meanEstimate([1, 2, 3, 4, 5], OF_SCORES) ?? { value: 0, low: 0, high: 0 };
    expect(value).toBe(3);
    expect(low).toBeCloseTo(3 - 1.9632, 4);
    expect(high).toBeCloseTo(3 + 1.9632, 4);
  });

  test("of a mean of many: beyond the table of t the expansion is as good", () => {
    // 0 and 1 ten times each: standard deviation 0.51299, standard error 0.114708, t with 19 degrees 2.0930.
    const estimate = meanEstimate(
      Array.from({ length: 20 }, (_, at) => at % 2),
      OF_SCORES,
    );
    expect(estimate?.high).toBeCloseTo(0.5 + 0.240084, 4);
  });

  test("of a share, by Wilson: 0 of 20 is not never, 10 of 100 as in the textbooks", () => {
    expect(shareEstimate(0, 20)?.low).toBe(0);
    expect(shareEstimate(0, 20)?.high).toBeCloseTo(0.1611, 3);
    expect(shareEstimate(10, 100)?.low).toBeCloseTo(0.0552, 3);
    expect(shareEstimate(10, 100)?.high).toBeCloseTo(0.1744, 3);
  });

  test("of a ratio, from the spread between games: games that resemble each other leave no doubt", () => {
    const same = ratioEstimate([
      [1, 4],
      [2, 8],
      [3, 12],
    ]);
    expect(same).toEqual({ value: 0.25, low: 0.25, high: 0.25 });
    const spread = ratioEstimate([
      [0, 4],
      [4, 4],
    ]);
    expect(spread).toEqual({ value: 0.5, low: 0, high: 1 });
  });

  test("reach no farther than what the figure can be", () => {
    expect(meanEstimate([0, 0, 1], OF_COUNTS)?.low).toBe(0);
    expect(meanEstimate([0, 0, 1], OF_COUNTS)?.high).toBeGreaterThan(1);
    expect(meanEstimate([0.7, 1, 1], OF_SHARES)?.high).toBe(1);
    expect(meanEstimate([1, 99], OF_SCORES)).toEqual({ value: 50, low: 0, high: 100 });
    expect(meanEstimate([4, 5, 6], OF_COUNTS)).toEqual(meanEstimate([4, 5, 6], OF_SCORES));
  });

  test("a single game has a figure, and nothing to tell how far it may be off", () => {
    expect(meanEstimate([7], OF_SCORES)).toEqual({ value: 7, low: null, high: null });
    expect(ratioEstimate([[1, 4]])).toEqual({ value: 0.25, low: null, high: null });
    expect(estimateText(meanEstimate([7], OF_SCORES), 1)).toBe("7.0");
    expect(percentText(ratioEstimate([[1, 4]]))).toBe("25.0 %");
  });

  test("there is no estimate of nothing", () => {
    const none = [meanEstimate([], OF_SCORES), shareEstimate(0, 0), ratioEstimate([[0, 0]])];
    expect(none).toEqual([null, null, null]);
  });

  test("nineteen of twenty intervals hold the true mean of what they are drawn from", () => {
    const draw = randomStream({ seed: "interval", line: 0, turn: 0, purpose: "test", key: "mean" });
    let held = 0;
    for (let batch = 0; batch < 2000; batch += 1) {
      const values = Array.from({ length: 8 }, () => draw() + draw() + draw());
      const { low, high } = meanEstimate(values, ANYWHERE) ?? { low: null, high: null };
      if (low !== null && high !== null && low <= 1.5 && high >= 1.5) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.935);
    expect(held / 2000).toBeLessThan(0.965);
  });
});
