import { expect, test } from "vitest";
import { listerOf } from "./lists.ts";

const names = ["Moskau", "NATO", "Taschkent"];

test("a list has the last word of its own language before its last name", () => {
  expect(listerOf("en")(names)).toBe("Moskau, NATO and Taschkent");
  expect(listerOf("de")(names)).toBe("Moskau, NATO und Taschkent");
  expect(listerOf("ru")(names)).toBe("Moskau, NATO и Taschkent");
});

test("one name stands by itself, two are joined, none is nothing", () => {
  expect(listerOf("en")(["NATO"])).toBe("NATO");
  expect(listerOf("en")(["NATO", "Moscow"])).toBe("NATO and Moscow");
  expect(listerOf("en")([])).toBe("");
});
