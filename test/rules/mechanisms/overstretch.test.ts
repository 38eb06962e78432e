import { expect, test } from "vitest";
import { overstretchOf } from "../../../shared/mechanisms/overstretch.ts";
import { mission, newGame, openCrisis, withItems, withNumbers } from "../turns.ts";

/** Washington (6 sustainable, 4 posted) with a mission of so many battalions more. */
function _posted(size: number, capital: number) {
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
