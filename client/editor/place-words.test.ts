import { expect, test } from "vitest";
import { outlineOf } from "./outline.ts";
import { placeWords } from "./place-words.ts";

const OUTLINE = outlineOf(`seats:
  - id: velmar
    name: Velmar
  - id: kestrin
minutes: 30
`);

test.each([
  ["seats[1].objectives[0].weight", ["seats", "kestrin", "objectives", "1", "weight"]],
  ["seats[0].name", ["seats", "velmar", "name"]],
  ["seats[7].name", ["seats", "8", "name"]],
  ["rules.actions.aid", ["rules", "actions", "aid"]],
  ["minutes", ["minutes"]],
  ["", []],
])("a teacher reads %s as %j", (path, words) => {
  expect(placeWords(path, OUTLINE)).toEqual(words);
});
