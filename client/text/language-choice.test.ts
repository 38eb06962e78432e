import { expect, test } from "vitest";
import { ownName } from "../look/languages.ts";
import { preferredOf } from "./language-choice.ts";

test("the browser's first language that there is counts, whatever its region", () => {
  const tags = ["en", "ru"];
  expect(preferredOf(tags, ["ru-KG", "en"])).toBe("ru");
  expect(preferredOf(tags, ["ky", "ru", "en"])).toBe("ru");
  expect(preferredOf(tags, ["en-GB", "ru"])).toBe("en");
  expect(preferredOf(tags, ["ky"])).toBeUndefined();
});

test("a language is called as it calls itself, with a capital", () => {
  expect(["en", "ru"].map(ownName)).toEqual(["English", "Русский"]);
});
