import { describe, expect, test } from "vitest";
import { spreadOf } from "../../shared/analysis/statistics.ts";

describe("the spread of values", () => {
  test("a small set, worked out by hand", () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({
      mean: 2.5,
      deviation: Math.sqrt(5 / 3),
      least: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      most: 4,
    });
  });

  test("one value has no deviation, none has no spread", () => {
    expect(spreadOf([7])).toMatchObject({ mean: 7, deviation: null, least: 7, median: 7, most: 7 });
    expect(() => spreadOf([])).toThrow("no values");
  });
});
