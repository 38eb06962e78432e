import { expect, test } from "vitest";
import { overstretchOf } from "../../../shared/mechanisms/overstretch.ts";

test("overstretch.1 is the square of the battalions beyond what is sustainable, by half a point", () => {
  expect([5, 6, 7, 9].map((battalions) => overstretchOf(battalions, 6, 0.5))).toEqual([0, 0, 0.5, 4.5]);
});
