import { expect, test } from "vitest";
import { largestRemainder, printedChanges } from "./largest-remainder.ts";

test("what each part lost by rounding goes to those that lost most, so that all sum up as printed", () => {
  expect(largestRemainder([1.26, 1.26, 1.48], 4, 1)).toEqual([1.3, 1.2, 1.5]);
  expect(largestRemainder([33.333, 33.333, 33.334], 100, 0)).toEqual([33, 33, 34]);
});

test("parts below nothing are rounded in the same way", () => {
  expect(largestRemainder([-0.26, 0.26], 0, 1)).toEqual([-0.3, 0.3]);
});

test("parts that are more than their total give way where least was lost", () => {
  expect(largestRemainder([1.01, 1.08], 2, 1)).toEqual([1, 1]);
  expect(largestRemainder([1.01, 1.09, 1.05], 2.9, 1)).toEqual([0.9, 1, 1]);
});

test("no parts have nothing to share", () => {
  expect(largestRemainder([], 5, 1)).toEqual([]);
});

test("changes lead from the printed start to the printed end", () => {
  // 31.26 is printed as 31.3, 35.84 as 35.8: 4.5 of the 4.58 are to be seen.
  const changes = printedChanges([2.47, 1.16, 0.65, 0.3], 31.26, 35.84, 1);
  expect(changes.reduce((sum, change) => sum + change, 0)).toBeCloseTo(4.5, 9);
  expect(changes).toEqual([2.5, 1.1, 0.6, 0.3]);
});
