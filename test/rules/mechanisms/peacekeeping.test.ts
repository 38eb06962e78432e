import { expect, test } from "vitest";
import type { Mandate } from "../../../shared/scenario/format.ts";
import {
  close,
  type Game,
  mechanismMoved,
  mission,
  newGame,
  numberOf,
  openCrisis,
  told,
  withItems,
  withNumbers,
} from "../turns.ts";

/** Kyrgyzstan (stability 35, threat 45) with an open zone and missions in it. */
function zoned(
  missions: readonly (readonly [seat: string, mandate: Mandate, size: number])[],
  game: Game = newGame(),
  sinceTurn = game.world.closedTurns,
): Game {
  const zone = openCrisis(game, "kgz");
  const deployments = missions.map(([seat, mandate, size]) =>
    mission(game, seat, zone, mandate, { size, sinceTurn }),
  );
  return withItems(game, { crises: [zone], deployments });
}

const calm = (game: Game, target: "stability" | "threat") =>
  mechanismMoved(close(game), "peacekeeping", `state/kgz/${target}`);

test("peacekeeping.1 two battalions under the CSTO: stability +4, threat -4 x threat/50 each", () => {
  const game = zoned([["moscow", "csto", 2]]);
  expect(calm(game, "stability")).toBe(4);
  expect(calm(game, "threat")).toBeCloseTo(-8 * (45 / 50), 3);
});

test("peacekeeping.2 battalions past the second do half", () => {
  expect(calm(zoned([["moscow", "csto", 4]]), "stability")).toBe(6);
});

test("peacekeeping.3 battalions of two missions are added first", () => {
  const game = zoned([
    ["moscow", "csto", 2],
    ["nato", "nato", 2],
  ]);
  expect(calm(game, "stability")).toBe(6);
});

test.each([
  ["csto", 4],
  ["nato", 4],
  ["un", 5],
  ["host", 3],
  ["none", 2],
] as const)("peacekeeping.4 two battalions under the mandate %s bring %d of stability", (mandate, points) => {
  expect(calm(zoned([["moscow", mandate, 2]]), "stability")).toBe(points);
});

test("peacekeeping.5 it costs 0.25 capital and 1.5 M$ a battalion, half the capital for the leader under its mandate", () => {
  const led = close(zoned([["moscow", "csto", 2]]));
  expect(mechanismMoved(led, "peacekeeping", "seat/moscow/capital")).toBe(-0.25);
  expect(mechanismMoved(led, "peacekeeping", "seat/moscow/funds")).toBe(-3);
  const member = close(zoned([["astana", "csto", 2]]));
  expect(mechanismMoved(member, "peacekeeping", "seat/astana/capital")).toBe(-0.5);
  const host = close(zoned([["moscow", "host", 2]]));
  expect(mechanismMoved(host, "peacekeeping", "seat/moscow/capital")).toBe(-0.5);
});

test("peacekeeping.6 security +2 a battalion, three counted, and political +1.5, in its first three turns", () => {
  let game: Game = zoned([["moscow", "csto", 4]]);
  const gains: number[][] = [];
  for (let turn = 1; turn <= 4; turn += 1) {
    const closed = close(withNumbers(game, { "state/kgz/stability": 20 }));
    gains.push([
      mechanismMoved(closed, "peacekeeping", "engagement/moscow/kgz/security"),
      mechanismMoved(closed, "peacekeeping", "engagement/moscow/kgz/political"),
    ]);
    game = withNumbers(closed, {
      "engagement/moscow/kgz/security": 45,
      "engagement/moscow/kgz/political": 45,
    });
  }
  expect(gains).toEqual([
    [6, 1.5],
    [6, 1.5],
    [6, 1.5],
    [0, 0],
  ]);
});

test("peacekeeping.7 prestige a turn: +1.5 under an institution, -0.5 under the host alone, 0 without mandate", () => {
  const prestige = (mandate: Mandate) =>
    mechanismMoved(close(zoned([["moscow", mandate, 2]])), "peacekeeping", "seat/moscow/prestige");
  expect([prestige("csto"), prestige("un"), prestige("host"), prestige("none")]).toEqual([1.5, 1.5, -0.5, 0]);
});

test("peacekeeping.8 on arrival the host's trust rises by 6, once", () => {
  const arriving = close(zoned([["moscow", "csto", 2]], newGame(), 1));
  expect(mechanismMoved(arriving, "peacekeeping", "trust/bishkek/moscow")).toBe(6);
  expect(mechanismMoved(close(arriving), "peacekeeping", "trust/bishkek/moscow")).toBe(0);
});

test("peacekeeping.9 on arrival without mandate: prestige -3, regime -4, political -4, and no trust", () => {
  const arriving = close(zoned([["moscow", "none", 2]], newGame(), 1));
  expect(mechanismMoved(arriving, "peacekeeping", "seat/moscow/prestige", "noMandate")).toBe(-3);
  expect(mechanismMoved(arriving, "peacekeeping", "state/kgz/regime")).toBe(-4);
  expect(mechanismMoved(arriving, "peacekeeping", "engagement/moscow/kgz/political", "noMandate")).toBe(-4);
  expect(mechanismMoved(arriving, "peacekeeping", "trust/bishkek/moscow")).toBe(0);
});

test("peacekeeping.10 stability 10 above where it started closes the zone: prestige +5, political +4", () => {
  const game = withNumbers(zoned([["moscow", "csto", 2]]), { "state/kgz/stability": 44 });
  const closed = close(game);
  expect(numberOf(closed, "state/kgz/stability")).toBeGreaterThan(45);
  expect(closed.world.tables.crises["crisis-kgz"]).toBeUndefined();
  expect(mechanismMoved(closed, "peacekeeping", "seat/moscow/prestige", "success")).toBe(5);
  expect(mechanismMoved(closed, "peacekeeping", "engagement/moscow/kgz/political", "success")).toBe(4);
  expect(told(closed, "mechanism.peacekeeping")).toEqual(["calmed"]);
  expect(told(closed, "mechanism.notices")).toEqual(["left"]);
});

test("peacekeeping.11 stability of 60 is always calm enough", () => {
  const game = newGame();
  const zone = openCrisis(game, "kaz", { stabilityBefore: 65_000 });
  const at = withItems(game, { crises: [zone], deployments: [mission(game, "moscow", zone, "csto")] });
  const zones = (stability: number) =>
    Object.keys(close(withNumbers(at, { "state/kaz/stability": stability })).world.tables.crises);
  expect(zones(59)).not.toContain("crisis-kaz");
  expect(zones(40)).toContain("crisis-kaz");
});

test("peacekeeping.12 unpaid upkeep halves the effect", () => {
  const broke = newGame({
    change: (scenario) => ({
      ...scenario,
      seats: scenario.seats.map((seat) => (seat.id === "nato" ? { ...seat, fundsIncome: 0 } : seat)),
    }),
  });
  const game = withNumbers(zoned([["nato", "nato", 2]], broke), { "seat/nato/funds": 0 });
  expect(calm(game, "stability")).toBe(2);
  expect(told(close(game), "mechanism.peacekeeping")).toContain("unpaid");
});

test("peacekeeping.13 trained members make their alliance's missions better, by 10 % per point of mean quality", () => {
  const trained = withNumbers(newGame(), { "state/kgz/quality": 4, "state/tjk/quality": 4 });
  expect(calm(zoned([["moscow", "csto", 2]], trained), "stability")).toBeCloseTo(4 * 1.2, 3);
  expect(calm(zoned([["nato", "nato", 2]], trained), "stability")).toBe(4);
  const most = withNumbers(
    newGame(),
    Object.fromEntries(["kaz", "kgz", "tjk", "arm"].map((state) => [`state/${state}/quality`, 9])),
  );
  expect(calm(zoned([["moscow", "csto", 2]], most), "stability")).toBeCloseTo(4 * 1.5, 3);
});

test("peacekeeping.14 a turn of four months does twice the work", () => {
  const game = zoned([["moscow", "csto", 2]], newGame({ variant: "short" }));
  expect(calm(game, "stability")).toBe(8);
  expect(mechanismMoved(close(game), "peacekeeping", "seat/moscow/funds")).toBe(-6);
});
