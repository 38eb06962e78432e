import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { type Game, sightFor, wholeGame } from "../turns.ts";

const offered = (game: Game, seat: string): boolean =>
  offersFor(sightFor(game, seat), seat).some(({ action }) => action === "leave-institution");

test("leave-institution.3 is for members, and not for the leader", () => {
  expect(offered(wholeGame(), "bishkek")).toBe(true);
  expect(offered(wholeGame(), "tashkent")).toBe(false);
  expect(offered(wholeGame(), "moscow")).toBe(false);
});
