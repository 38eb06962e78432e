import { expect, test } from "vitest";
import { hazardOf } from "../../../shared/mechanisms/crises.ts";
import type { Scenario } from "../../../shared/scenario/format.ts";
import { close, newGame } from "../turns.ts";

const withRate = (rate: number) => (scenario: Scenario) => ({
  ...scenario,
  rules: { ...scenario.rules, crises: { ...scenario.rules.crises, rate } },
});
test("crises.1 the hazard is threat x (100 - stability) / 10,000 x rate, never above 1", () => {
  expect(hazardOf(50, 45, 0.5)).toBeCloseTo(0.1375, 9);
  expect(hazardOf(0, 0, 0.5)).toBe(0);
  expect(hazardOf(100, 0, 5)).toBe(1);
});

test("crises.4 the draws come true as often as the hazard says", () => {
  const count = (variant: "short" | "full") => {
    let broke = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const { world } = close(newGame({ seed: `hazard ${seed}`, variant }));
      broke += Object.values(world.tables.crises).filter(({ state }) => state === "kgz").length;
    }
    return broke / 300;
  };
  const hazard = hazardOf(45, 35, 0.5);
  expect(Math.abs(count("full") - hazard)).toBeLessThan(0.05);
  expect(Math.abs(count("short") - (1 - (1 - hazard) * (1 - hazard)))).toBeLessThan(0.06);
});

test("crises.5 kinds come by their weights", () => {
  const kinds: string[] = [];
  for (let seed = 0; seed < 60; seed += 1) {
    const { world } = close(newGame({ seed: `kinds ${seed}`, change: withRate(1e6) }));
    kinds.push(...Object.values(world.tables.crises).map(({ kind }) => kind));
  }
  const incursions = kinds.filter((kind) => kind === "incursion").length / kinds.length;
  expect(Math.abs(incursions - 2 / 3)).toBeLessThan(0.06);
});
