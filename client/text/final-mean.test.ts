import { expect, test } from "vitest";
import { publicScenario } from "../../shared/scenario/public-scenario.ts";
import { shippedScenario } from "../../test/scenario/shipped.ts";
import { finalMean, finalScores } from "./final-mean.ts";
import { ENGLISH } from "./languages/english.ts";

const scenario = publicScenario(shippedScenario("csto-2005"), { kind: "observer" }, false);
const words = (played: number, scoreTurns: number) => {
  const rules = { ...scenario.rules, scoreTurns };
  const all = { moscow: Array.from({ length: played }, () => 50_000) };
  return finalMean(ENGLISH, { ...scenario, rules }, { own: [], attained: [], all, final: null });
};

test("a game that ended early tells of the turns that were played, not of those that the rules would take", () => {
  expect(words(0, 3)).toBe("");
  expect(words(1, 3)).toBe("The final score is that of the only turn played.");
  expect(words(2, 3)).toBe("The final score is the mean of both turns played.");
  expect(words(3, 3)).toBe("The final score is the mean of all 3 turns played.");
});

test("a game that was played out tells how many turns its rules take", () => {
  expect(words(6, 3)).toBe("The final score is the mean of the last 3 turns.");
  expect(words(6, 1)).toBe("The final score is that of the last turn.");
});

test("the highest final score stands first, and where no turn was worked out there is none", () => {
  const final = { moscow: 41_000, astana: 52_000 };
  expect(finalScores({ all: { moscow: [1], astana: [2] }, final })).toEqual([
    ["astana", 52_000],
    ["moscow", 41_000],
  ]);
  expect(finalScores({ all: { moscow: [], astana: [] }, final: { moscow: 0, astana: 0 } })).toEqual([]);
  expect(finalScores({ all: { moscow: [1] }, final: null })).toEqual([]);
});
