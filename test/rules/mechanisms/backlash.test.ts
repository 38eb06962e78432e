import { expect, test } from "vitest";
import { close, type Game, mechanismMoved, newGame, withNumbers } from "../turns.ts";

/** In Armenia's security: self-reliance 30, Washington 10, NATO 15, Beijing 0; Moscow's dependence is x / (55 + x). */
const leaning = (engagement: number, variant: "short" | "full" = "full"): Game =>
  withNumbers(newGame({ variant }), { "engagement/moscow/arm/security": engagement });

const minded = (game: Game, target: Parameters<typeof mechanismMoved>[2]) =>
  mechanismMoved(close(game), "backlash", target);

test("backlash.1 above a dependence of 0.6 the regime loses 1 and the patron's political ties 2 a turn", () => {
  expect(minded(leaning(83), "state/arm/regime")).toBe(-1);
  expect(minded(leaning(83), "engagement/moscow/arm/political")).toBe(-2);
});

test("backlash.2 up to it nothing happens", () => {
  expect(minded(leaning(82), "state/arm/regime")).toBe(0);
  const start = close(newGame()).outcome.entries.filter(
    ({ cause }) => cause.kind === "mechanism" && cause.mechanism === "backlash",
  );
  expect(start).toEqual([]);
});

test("backlash.3 in turns of four months it is double", () => {
  expect(minded(leaning(83, "short"), "state/arm/regime")).toBe(-2);
});

test("backlash.4 a rival's engagement, or one's own feet, end it", () => {
  const rival = withNumbers(leaning(83), { "engagement/washington/arm/security": 12 });
  expect(minded(rival, "state/arm/regime")).toBe(0);
  expect(minded(withNumbers(leaning(83), { "reliance/arm/security": 32 }), "state/arm/regime")).toBe(0);
});

test("backlash.5 with a limit of 1 there is none", () => {
  const game = leaning(100);
  const { scenario } = game.setting;
  const rules = { ...scenario.rules, backlash: { ...scenario.rules.backlash, dependence: 1 } };
  const without = { ...game, setting: { ...game.setting, scenario: { ...scenario, rules } } };
  expect(minded(game, "state/arm/regime")).toBe(-1);
  expect(minded(without, "state/arm/regime")).toBe(0);
});
