import { describe, expect, test } from "vitest";
import { countEstimate, meanEstimate, ratioEstimate, shareEstimate } from "../../shared/analysis/interval.ts";
import { randomStream } from "../../shared/base/random.ts";

describe("95 % intervals", () => {
  test("of a mean, by Student's t: five values worked out by hand", () => {
    // 1..5: mean 3, standard deviation 1.5811, standard error 0.7071, t with 4 degrees of freedom 2.7764.
    const { value, low, high } = meanEstimate([1, 2, 3, 4, 5]) ?? { value: 0, low: 0, high: 0 };
    expect(value).toBe(3);
    expect(low).toBeCloseTo(3 - 1.9632, 4);
    expect(high).toBeCloseTo(3 + 1.9632, 4);
  });

  test("of a mean of many: beyond the table of t the expansion is as good", () => {
    // 0 and 1 ten times each: standard deviation 0.51299, standard error 0.114708, t with 19 degrees 2.0930.
    const estimate = meanEstimate(Array.from({ length: 20 }, (_, at) => at % 2));
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

  test("of counts: as a mean's, but nothing happens less than never", () => {
    expect(meanEstimate([0, 0, 1])?.low).toBeLessThan(0);
    expect(countEstimate([0, 0, 1])).toEqual({ ...meanEstimate([0, 0, 1]), low: 0 });
    expect(countEstimate([4, 5, 6])).toEqual(meanEstimate([4, 5, 6]));
  });

  test("there is no estimate of nothing", () => {
    const none = [meanEstimate([]), countEstimate([]), shareEstimate(0, 0), ratioEstimate([[0, 0]])];
    expect(none).toEqual([null, null, null, null]);
  });

  test("nineteen of twenty intervals hold the true mean of what they are drawn from", () => {
    const draw = randomStream({ seed: "interval", line: 0, turn: 0, purpose: "test", key: "mean" });
    let held = 0;
    for (let batch = 0; batch < 2000; batch += 1) {
      const values = Array.from({ length: 8 }, () => draw() + draw() + draw());
      const estimate = meanEstimate(values);
      if (estimate !== null && estimate.low <= 1.5 && estimate.high >= 1.5) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.935);
    expect(held / 2000).toBeLessThan(0.965);
  });
});
