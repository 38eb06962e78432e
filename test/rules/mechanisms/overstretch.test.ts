import { expect, test } from "vitest";
import { overstretchOf } from "../../../shared/mechanisms/overstretch.ts";
import {
  close,
  mechanismMoved,
  mission,
  newGame,
  numberOf,
  openCrisis,
  withItems,
  withNumbers,
} from "../turns.ts";

/** Washington (6 sustainable, 4 posted) with a mission of so many battalions more. */
function posted(size: number, capital: number) {
  const game = newGame();
  const zone = openCrisis(game, "kgz");
  const at = withItems(game, {
    crises: [zone],
    deployments: [mission(game, "washington", zone, "nato", { size })],
  });
  return withNumbers(at, { "seat/washington/capital": capital, "state/kgz/stability": 20 });
}

test("overstretch.1 is the square of the battalions beyond what is sustainable, by half a point", () => {
  expect([5, 6, 7, 9].map((battalions) => overstretchOf(battalions, 6, 0.5))).toEqual([0, 0, 0.5, 4.5]);
});

test("overstretch.2 costs capital each turn", () => {
  expect(mechanismMoved(close(posted(5, 10)), "overstretch", "seat/washington/capital")).toBe(-4.5);
  expect(mechanismMoved(close(posted(2, 10)), "overstretch", "seat/washington/capital")).toBe(0);
});

test("overstretch.3 capital stops at 0; each missing point costs a point of prestige, and a battalion comes home", () => {
  const closed = close(posted(8, 0));
  const missing = 18 + 0.25 * 8 - 6;
  expect(numberOf(closed, "seat/washington/capital")).toBe(0);
  expect(mechanismMoved(closed, "overstretch", "seat/washington/prestige")).toBe(-missing);
  expect(closed.world.tables.deployments["mission-washington-kgz"]?.size).toBe(7);
  expect(mechanismMoved(closed, "overstretch", "seat/washington/forces")).toBe(1);
});

test("overstretch.4 with capital left nothing of that happens", () => {
  const closed = close(posted(5, 10));
  expect(mechanismMoved(closed, "overstretch", "seat/washington/prestige")).toBe(0);
  expect(closed.world.tables.deployments["mission-washington-kgz"]?.size).toBe(5);
});

test("overstretch.5 the last battalion of a mission takes the mission home", () => {
  const game = posted(8, 0);
  const small = game.world.tables.deployments["mission-washington-kgz"];
  const k2 = game.world.tables.deployments.k2;
  if (small === undefined || k2 === undefined) throw new Error("both stand");
  const at = withItems(game, {
    deployments: [
      { ...small, size: 1 },
      { ...k2, size: 12 },
    ],
  });
  expect(close(at).world.tables.deployments["mission-washington-kgz"]).toBeUndefined();
});
