import { expect, test } from "vitest";
import { freshEntropy } from "./fresh-entropy.ts";

test("what one record is given is given to no other, and does not change afterwards", () => {
  const given = Array.from({ length: 1000 }, freshEntropy);
  const kept = given.map((one) => Buffer.from(one).toString("hex"));
  freshEntropy();
  expect(new Set(kept).size).toBe(1000);
  expect(kept.every((text) => text.length === 64)).toBe(true);
  expect(given.map((one) => Buffer.from(one).toString("hex"))).toEqual(kept);
});
