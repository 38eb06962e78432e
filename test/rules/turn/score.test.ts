import { expect, test } from "vitest";
import { METRICS, metricValue } from "../../../shared/influence/metrics.ts";
import { attainmentOf, finalScore, scoreSeats } from "../../../shared/turn/score.ts";
import { agreed, close, type Game, newGame, openCrisis, withItems, withNumbers } from "../turns.ts";

test("score.1 attainment is 0 at from, 1 at to, linear between, and never beyond", () => {
  expect([10, 12, 15.5, 19, 30].map((value) => attainmentOf(value, { from: 12, to: 19 }))).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
});

test("score.2 an objective may want less: from above to", () => {
  expect([45, 32.5, 20].map((value) => attainmentOf(value, { from: 45, to: 20 }))).toEqual([0, 0.5, 1]);
});

test("score.3 a seat's score is the weighted attainment of its objectives, 0 to 100", () => {
  const { setting, world } = newGame();
  const { nato } = scoreSeats(setting.scenario, world);
  const seat = setting.scenario.seats.find(({ id }) => id === "nato");
  const expected = (seat?.objectives ?? []).reduce((sum, objective) => {
    const value = metricValue(setting.scenario, world.numbers, world.tables, "nato", objective);
    return sum + objective.weight * attainmentOf(value, objective);
  }, 0);
  expect(nato?.score).toBe(Math.round(1000 * expected));
  expect(expected).toBeGreaterThan(0);
  expect(expected).toBeLessThan(100);
});

test("score.4 the outcome of a turn scores the world after it", () => {
  const rich = withNumbers(newGame(), { "seat/astana/funds": 500 });
  const before = scoreSeats(rich.setting.scenario, rich.world).astana;
  const closed = close(rich);
  expect(closed.outcome.scores).toEqual(scoreSeats(rich.setting.scenario, closed.world));
  expect(before?.attained[3]).toBe(1000);
});

/** Worked out by hand from the tables of the start (`data/region.ts`). */
const METRICS_AT_START = [
  ["regional-influence", "moscow", {}, 13.721],
  ["regional-influence", "moscow", { seat: "nato" }, 1.567],
  ["influence-in", "moscow", { state: "uzb", domain: "security" }, 6.667],
  ["influence-in", "moscow", { state: "uzb" }, 10.031],
  ["influence-in", "tashkent", { seat: "washington" }, 6.783],
  ["influence-in", "moscow", {}, 13.721],
  ["share-in", "moscow", {}, 58.572],
  ["share-in", "moscow", { state: "uzb" }, 52.367],
  ["autonomy", "astana", {}, 85.198],
  ["autonomy", "baku", { state: "kaz" }, 85.198],
  ["autonomy", "beijing", {}, 80.626],
  ["stability", "tashkent", {}, 45],
  ["stability", "moscow", {}, 50.5],
  ["regime", "tashkent", {}, 60],
  ["regime", "tashkent", { state: "kgz" }, 35],
  ["regime", "moscow", {}, 61.7],
  ["threat", "moscow", { state: "geo" }, 30],
  ["openness", "bishkek", {}, 45],
  ["openness", "washington", {}, 29.7],
  ["funds", "astana", {}, 120],
  ["prestige", "moscow", { seat: "tashkent" }, 35],
  ["presence", "moscow", {}, 13],
  ["presence", "moscow", { state: "geo" }, 4],
  ["presence", "tbilisi", { seat: "nato" }, 2],
  ["rival-presence", "moscow", {}, 6],
  ["rival-presence", "moscow", { state: "kgz" }, 2],
  ["rival-presence", "tbilisi", {}, 4],
  ["rival-presence", "tbilisi", { seat: "moscow" }, 4],
  ["rival-presence", "beijing", { seat: "washington" }, 4],
  ["states-with-base", "washington", {}, 2],
  ["states-with-base", "moscow", {}, 4],
  ["members", "moscow", { institution: "csto" }, 4],
  ["partnership-level", "nato", { institution: "pfp" }, 15 / 8],
  ["partnership-level", "yerevan", { institution: "pfp" }, 2],
  ["agreements-kept", "moscow", {}, 100],
  ["cohesion", "moscow", { institution: "csto" }, 53.5],
] as const;

test.each(METRICS_AT_START)("score.5 metric %s for %s with %o", (metric, seat, params, expected) => {
  const { setting, world } = newGame();
  const value = metricValue(setting.scenario, world.numbers, world.tables, seat, { metric, ...params });
  expect(Math.abs(value - expected)).toBeLessThan(0.0006);
});

test("score.5 no metric of the registry is left out", () => {
  const tried = new Set<string>(METRICS_AT_START.map(([metric]) => metric));
  expect(METRICS.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

test("score.6 without a state a patron's metric is the mean of the region by weight", () => {
  const { setting, world } = newGame();
  const value = metricValue(setting.scenario, world.numbers, world.tables, "moscow", { metric: "stability" });
  const mean =
    (20 * 65 + 20 * 45 + 10 * 35 + 10 * 40 + 10 * 60 + 8 * 55 + 10 * 40 + 12 * 55) /
    (20 + 20 + 10 + 10 + 10 + 8 + 10 + 12);
  expect(value).toBeCloseTo(mean, 9);
});

test("score.7 the score at the end is the mean of the last three turns (rules.md 7.6)", () => {
  const { scenario } = newGame().setting;
  const scores = [90_000, 10_000, 20_000, 33_000].map((score) => ({ score }));
  expect(finalScore(scenario, scores)).toBe(21_000);
  expect(finalScore(scenario, scores.slice(0, 1))).toBe(90_000);
  expect(finalScore(scenario, [])).toBe(0);
});

test("score.9 an invitation of forces is no agreement, neither of the host nor of the guest", () => {
  const start = newGame();
  const game = withItems(start, { crises: [openCrisis(start, "uzb")] });
  const invite = { action: "invite-forces", fields: { guest: "moscow", size: 2 } };
  const aid = agreed(game, ["moscow", "tashkent"], [], { untilTurn: 9 });
  const signed = close(game, { sheets: { tashkent: [invite] }, agreements: [aid] });
  const left = close(signed, { left: [{ agreement: aid.id, seat: "moscow" }] });
  expect(Object.values(left.world.tables.agreements)).toHaveLength(2);
  const { setting, world } = left;
  for (const [seat, share] of [
    ["moscow", 0],
    ["tashkent", 100],
  ] as const) {
    const metric = { metric: "agreements-kept" };
    expect(metricValue(setting.scenario, world.numbers, world.tables, seat, metric), seat).toBe(share);
  }
});

test("score.8 a broken agreement counts against who broke it, not against whom it was broken to", () => {
  const aid = agreed(newGame(), ["bishkek", "moscow"], [], { untilTurn: 9 });
  const kept = (game: Game, seat: string) => {
    const { setting, world } = game;
    return metricValue(setting.scenario, world.numbers, world.tables, seat, { metric: "agreements-kept" });
  };
  const signed = close(newGame(), { agreements: [aid] });
  const left = close(signed, { left: [{ agreement: aid.id, seat: "moscow" }] });
  expect([kept(signed, "moscow"), kept(signed, "bishkek")]).toEqual([100, 100]);
  expect([kept(left, "moscow"), kept(left, "bishkek")]).toEqual([0, 100]);
});
