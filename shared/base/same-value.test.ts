import fc from "fast-check";
import { expect, test } from "vitest";
import { sameValue } from "./same-value.ts";

test("two copies of whatever JSON can hold say the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameValue(value, structuredClone(value))).toBe(true);
    }),
  );
});

test("two values say the same if they are equal, and else they do not", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (one, other) => {
      expect(sameValue(one, other)).toBe(sameValue(other, one));
      if (sameValue(one, other)) expect(one).toEqual(other);
    }),
  );
});

test.each([
  ["a member that is undefined counts as missing", { a: 1, b: undefined }, { a: 1 }, true],
  ["a list is no object", [], {}, false],
  ["nothing is no object", { a: null }, { a: {} }, false],
  ["a member of another name is missing", { a: 1 }, { b: 1 }, false],
  ["what every object inherits is no member", JSON.parse('{"__proto__":{}}'), { a: 1 }, false],
])("%s", (_what, one, other, same) => {
  expect(sameValue(one, other)).toBe(same);
  expect(sameValue(other, one)).toBe(same);
});
