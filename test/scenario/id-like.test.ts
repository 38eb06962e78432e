import { expect, test } from "vitest";
import { idLike } from "../../shared/scenario/id-like.ts";

test.each([
  ["My Valley", "my-valley"],
  ["  D\u00fcsseldorf, 2030! ", "dusseldorf-2030"],
  ["\u201cuzb\u201d", "uzb"],
  ["2030 crisis", "crisis"],
  ["12", null],
  ["\u0422\u0430\u0448\u043a\u0435\u043d\u0442", null],
  ["a".repeat(41), null],
])("of %s the id %s is made", (written, id) => {
  expect(idLike(written)).toBe(id);
});
