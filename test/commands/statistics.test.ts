import { describe, expect, test } from "vitest";
import { csv } from "../../server/analysis/report-csv.ts";
import { spreadOf } from "../../server/analysis/statistics.ts";

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
    expect(spreadOf([7])).toMatchObject({ mean: 7, deviation: 0, least: 7, median: 7, most: 7 });
    expect(() => spreadOf([])).toThrow("no values");
  });
});

describe("tables for a spreadsheet (cases E2 and E3)", () => {
  test("a text never runs as a formula, a negative number stays a number", () => {
    const text = csv(
      ["name", "score"],
      [
        ["=1+1", -2.5],
        ["@SUM(1)", 3],
        ['Bătălie, "x"\nтри', null],
      ],
    );
    expect(text).toBe('\uFEFFname,score\r\n\'=1+1,-2.5\r\n\'@SUM(1),3\r\n"Bătălie, ""x""\nтри",\r\n');
  });
});
