import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffLine, diffLines, withContext } from "./line-diff.ts";

const brief = (lines: readonly (DiffLine | null)[]) =>
  lines.map((line) => (line === null ? "…" : { same: " ", added: "+", removed: "-" }[line.kind] + line.text));

test("a changed number is one line removed and one added, with both line numbers", () => {
  const lines = diffLines("id: a\nminutes: 75\ntitle: A", "id: a\nminutes: 90\ntitle: A");
  expect(brief(lines)).toEqual([" id: a", "-minutes: 75", "+minutes: 90", " title: A"]);
  expect(lines.map(({ old, new: now }) => [old, now])).toEqual([
    [1, 1],
    [2, null],
    [null, 2],
    [3, 3],
  ]);
});

test("equal texts have no changed line, and gaps between changes are one mark", () => {
  expect(diffLines("a\nb", "a\nb").every(({ kind }) => kind === "same")).toBe(true);
  const text = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  const other = text.map((line, at) => (at === 2 || at === 15 ? `${line}!` : line));
  expect(brief(withContext(diffLines(text.join("\n"), other.join("\n")), 1))).toEqual([
    ...["…", " line 1", "-line 2", "+line 2!", " line 3", "…"],
    ...[" line 14", "-line 15", "+line 15!", " line 16", "…"],
  ]);
});

test("both texts can be read back out of any comparison", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before.join("\n"), after.join("\n"));
      expect(lines.filter(({ kind }) => kind !== "added").map((line) => line.text)).toEqual(before);
      expect(lines.filter(({ kind }) => kind !== "removed").map((line) => line.text)).toEqual(after);
    }),
    { seed: 2005, numRuns: 500 },
  );
});
