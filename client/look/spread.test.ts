import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const BOUNDS = [0, 100] as const;

test("places that are far enough from each other stay", () => {
  expect(spread([10, 50, 90], 20, BOUNDS)).toEqual([10, 50, 90]);
});

test("a crowd is spread about its own middle, whatever its order", () => {
  expect(spread([52, 50, 51], 10, BOUNDS)).toEqual([61, 41, 51]);
  expect(spread([20, 50, 50], 10, BOUNDS)).toEqual([20, 45, 55]);
});

test("crowds that grow into each other become one", () => {
  expect(spread([40, 40, 51, 51], 10, BOUNDS)).toEqual([30.5, 40.5, 50.5, 60.5]);
});

test("none leaves the bounds", () => {
  expect(spread([1, 1], 10, BOUNDS)).toEqual([0, 10]);
  expect(spread([99, 99], 10, BOUNDS)).toEqual([90, 100]);
});
