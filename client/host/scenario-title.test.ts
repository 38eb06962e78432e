import { expect, test } from "vitest";
import { titleAmong } from "./scenario-title.ts";

test("a copy that has the title of its origin is told from it by its id", () => {
  const scenarios = [
    { id: "csto-2005", title: "Central Asia" },
    { id: "my-seminar", title: "Central Asia" },
    { id: "practice", title: "Practice" },
  ];
  expect(scenarios.map((one) => titleAmong(scenarios, one))).toEqual([
    "Central Asia (csto-2005)",
    "Central Asia (my-seminar)",
    "Practice",
  ]);
});
