import { expect, test } from "vitest";
import { counts, partingsOf } from "./lines.ts";

const line = (number: number, closed: number, shared: number) => ({
  ...{ line: number, closed, shared, practiceTurn: false },
});
/** Three turns; back to the third, which is played anew; then all from the start. */
const LINES = [line(0, 3, 0), line(1, 4, 2), line(2, 6, 0)];

test("a game that was never rewound has one line, which counts and parts from nothing", () => {
  expect(partingsOf([line(0, 4, 0)], 0)).toEqual([]);
  expect(counts([line(0, 4, 0)], 0)).toBe(true);
});

test("a line parts from the one before it and from the one after it", () => {
  expect(partingsOf(LINES, 0)).toEqual([{ number: 2, shared: 2, order: "after" }]);
  expect(partingsOf(LINES, 1)).toEqual([
    { number: 1, shared: 2, order: "before" },
    { number: 3, shared: 0, order: "after" },
  ]);
  expect(partingsOf(LINES, 2)).toEqual([{ number: 2, shared: 0, order: "before" }]);
  expect(LINES.map((one) => counts(LINES, one.line))).toEqual([false, false, true]);
});
