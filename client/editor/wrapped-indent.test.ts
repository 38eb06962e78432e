import { expect, test } from "vitest";
import { wordsBegin } from "./wrapped-indent.ts";

test("a line goes on below its own words: behind its spaces, and behind the dash of a list", () => {
  expect(wordsBegin("title: A valley")).toBe(0);
  expect(wordsBegin("    brief: Two words")).toBe(4);
  expect(wordsBegin("  - id: one")).toBe(4);
  expect(wordsBegin("  - - nested")).toBe(6);
  expect(wordsBegin("  -5")).toBe(2);
  expect(wordsBegin("")).toBe(0);
});
