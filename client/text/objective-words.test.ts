import { expect, test } from "vitest";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { shippedScenario } from "../../test/scenario/shipped.ts";
import { namesOf } from "../state/names.ts";
import { ENGLISH } from "./languages/english.ts";
import { RUSSIAN } from "./languages/russian.ts";
import { objectiveWords } from "./objective-words.ts";

const names = namesOf(shippedScenario("csto-2005"));
const objective = (metric: string) => ({ metric, from: 0, to: 1, weight: 100, private: false });

test("an objective without a text of its own is named in the reader's language, whatever it measures", () => {
  expect(CATALOGUE.metrics.length).toBeGreaterThan(10);
  for (const { id } of CATALOGUE.metrics) {
    expect(objectiveWords(RUSSIAN, names)(objective(id)), id).toMatch(/^[^A-Za-z]+$/);
    expect(objectiveWords(ENGLISH, names)(objective(id)), id).toMatch(/^[A-Z][a-z ]+$/);
  }
});

test("with what it is taken of, and in the author's words where there are any", () => {
  const words = objectiveWords(ENGLISH, names);
  expect(words({ ...objective("influence-in"), state: "uzb", domain: "security" })).toBe(
    "Influence: Uzbekistan, security",
  );
  expect(words({ ...objective("funds"), text: "A full purse" })).toBe("A full purse");
});
