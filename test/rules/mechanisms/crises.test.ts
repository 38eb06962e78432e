import { expect, test } from "vitest";
import { hazardOf } from "../../../shared/mechanisms/crises.ts";
import type { Scenario } from "../../../shared/scenario/format.ts";
import {
  agreed,
  close,
  type Game,
  idle,
  mechanismMoved,
  mission,
  newGame,
  numberOf,
  openCrisis,
  told,
  withItems,
  withNumbers,
} from "../turns.ts";

const withRate = (rate: number) => (scenario: Scenario) => ({
  ...scenario,
  rules: { ...scenario.rules, crises: { ...scenario.rules.crises, rate } },
});
const quiet = (variant: "short" | "full" = "full") => newGame({ variant, change: withRate(0) });
const always = () => newGame({ change: withRate(1e6) });

test("crises.1 the hazard is threat x (100 - stability) / 10,000 x rate, never above 1", () => {
  expect(hazardOf(50, 45, 0.5)).toBeCloseTo(0.1375, 9);
  expect(hazardOf(0, 0, 0.5)).toBe(0);
  expect(hazardOf(100, 0, 5)).toBe(1);
});

test("crises.2 a crisis hits stability and regime by its kind and opens a zone for four turns", () => {
  const closed = close(always());
  const crisis = Object.values(closed.world.tables.crises).find(({ state }) => state === "uzb");
  const kinds = { incursion: [-8, -4], unrest: [-6, -8] };
  const hit = kinds[crisis?.kind as keyof typeof kinds];
  expect(mechanismMoved(closed, "crises", "state/uzb/stability")).toBe(hit[0]);
  expect(mechanismMoved(closed, "crises", "state/uzb/regime")).toBe(hit[1]);
  expect(crisis).toMatchObject({ sinceTurn: 1, untilTurn: 5, stabilityBefore: 45_000 });
});

test("crises.3 none breaks out where one is open", () => {
  const closed = close(close(always()));
  const since = Object.values(closed.world.tables.crises).map(({ sinceTurn }) => sinceTurn);
  expect(since).toEqual(new Array(8).fill(1));
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

test.each([
  ["full", false, 4],
  ["full", true, 6],
  ["short", false, 2],
  ["short", true, 3],
] as const)(
  "crises.6 in the %s game a zone with a mission (%s) is open for %d turns",
  (variant, kept, turns) => {
    let game: Game = quiet(variant);
    const zone = openCrisis(game, "kgz", { sinceTurn: 0, untilTurn: variant === "full" ? 4 : 2 });
    const deployments = kept ? [mission(game, "moscow", zone, "none", { size: 1 })] : [];
    game = withItems(game, { crises: [zone], deployments });
    let open = 0;
    while (Object.keys(game.world.tables.crises).length > 0) {
      game = close(withNumbers(game, { "state/kgz/stability": 20 }));
      open += 1;
    }
    expect(open).toBe(turns);
  },
);

test("crises.7 a zone that closes by time is told, and its missions go home", () => {
  const game = quiet();
  const zone = openCrisis(game, "kgz", { untilTurn: -1 });
  const closed = close(
    withItems(game, { crises: [zone], deployments: [mission(game, "moscow", zone, "csto")] }),
  );
  expect(told(closed, "mechanism.crises")).toEqual(["lapsed"]);
  expect(told(closed, "mechanism.notices")).toEqual(["left"]);
  expect(numberOf(closed, "seat/moscow/forces")).toBe(6 + 2);
});

test("crises.11 a mission that was given notice goes home with its zone, if that closes first", () => {
  const game = quiet();
  const zone = openCrisis(game, "kgz", { untilTurn: -1 });
  const noticed = mission(game, "moscow", zone, "host", { leaves: { turn: 3, evicted: true } });
  const closed = close(withItems(game, { crises: [zone], deployments: [noticed] }));
  expect(closed.world.tables.deployments[noticed.id]).toBeUndefined();
  expect(told(closed, "mechanism.notices")).toEqual(["left"]);
});

test("crises.8 a regime at 0 is toppled: regime 30, trust to and of all 50", () => {
  const game = withNumbers(quiet(), { "state/kgz/regime": 3 });
  const overrides = [{ target: "state/kgz/regime", delta: -20, reason: "test", by: "f" }] as const;
  const closed = close(game, { overrides });
  expect(numberOf(closed, "state/kgz/regime")).toBe(30);
  expect(numberOf(closed, "trust/bishkek/moscow")).toBe(50);
  expect(numberOf(closed, "trust/moscow/bishkek")).toBe(50);
  expect(told(closed, "mechanism.crises")).toEqual(["toppled"]);
});

test("crises.9 a regime that a reaction took to 0 is toppled at the next close", () => {
  const closed = close(withNumbers(quiet(), { "state/kgz/regime": 0 }));
  expect(told(closed, "mechanism.crises")).toEqual(["toppled"]);
  expect(numberOf(closed, "state/kgz/regime")).toBeGreaterThan(30);
});

test("crises.10 after a fall agreements may be left without loss for one turn", () => {
  const base = quiet();
  const aid = agreed(
    base,
    ["moscow", "bishkek"],
    [{ kind: "aid", fields: { from: "moscow", to: "bishkek", amount: 5 } }],
    {
      untilTurn: 9,
    },
  );
  const overrides = [{ target: "state/kgz/regime", delta: -90, reason: "test", by: "f" }] as const;
  const fallen = close(base, { agreements: [aid], overrides });
  const left = [{ agreement: aid.id, seat: "bishkek" }];
  const soon = close(fallen, { left });
  expect(mechanismMoved(soon, "agreements", "seat/bishkek/prestige")).toBe(0);
  expect(told(soon, "mechanism.agreements")).toEqual(["repudiated"]);
  const late = close(idle(fallen, 1), { left });
  expect(mechanismMoved(late, "agreements", "seat/bishkek/prestige")).toBe(-5);
});
