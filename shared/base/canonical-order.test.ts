import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "./canonical.ts";
import { compareFlat } from "./canonical-order.ts";

/** Texts that JSON writes otherwise than they are, or that begin with one another. */
const awkward = fc.constantFrom("", "a", "a b", 'a"', "a!", "a\\", "ab", "a\n", "é", "\ud800", "😀", "￿");
const value = fc.oneof(
  awkward,
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.integer(),
  fc.constantFrom(1, 10, 1.5),
);
const record = fc.dictionary(fc.constantFrom("a", "b", "c", "size"), value);

test("records are in the order of their canonical JSON, whatever stands in them", () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const [text, otherText] = [canonical(one), canonical(other)];
      const byText = text === otherText ? 0 : text < otherText ? -1 : 1;
      expect(Math.sign(compareFlat(one, other))).toBe(byText);
    }),
    { seed: 1, numRuns: 20_000 },
  );
});
