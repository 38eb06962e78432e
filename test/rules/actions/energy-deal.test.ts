import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { sightFor, wholeGame, withNumbers } from "../turns.ts";

test("energy-deal.5 is for powers with an economy and the money", () => {
  const offered = (seat: string, game = wholeGame()) =>
    offersFor(sightFor(game, seat), seat).some(({ action }) => action === "energy-deal");
  expect([offered("moscow"), offered("nato"), offered("tashkent")]).toEqual([true, false, false]);
  expect(offered("moscow", withNumbers(wholeGame(), { "seat/moscow/funds": 39 }))).toBe(false);
});
