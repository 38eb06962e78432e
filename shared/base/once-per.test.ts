import { expect, test } from "vitest";
import { oncePer } from "./once-per.ts";

test("works an answer out once for each object and each detail, and gives the same one again", () => {
  const asked: string[] = [];
  const lengths = oncePer((word: { readonly letters: string }, times: number) => {
    asked.push(`${word.letters} ${times}`);
    return [word.letters.repeat(times)];
  });
  const [one, twin] = [{ letters: "ab" }, { letters: "ab" }];
  expect(lengths(one, 2)).toBe(lengths(one, 2));
  expect(lengths(one, 3)).toEqual(["ababab"]);
  expect(lengths(twin, 2)).not.toBe(lengths(one, 2));
  expect(lengths(one, 2)).toEqual(["abab"]);
  expect(asked).toEqual(["ab 2", "ab 3", "ab 2"]);
});
