import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { type Game, newGame, order, sightFor, wholeGame, withNumbers } from "../turns.ts";

const JOIN = order("join-institution", { institution: "csto" });

/** Tashkent trusts the leader enough. */
const trusting = (): Game => withNumbers(wholeGame(), { "trust/tashkent/moscow": 60 });
const offered = (game: Game, seat: string): boolean =>
  offersFor(sightFor(game, seat), seat).some(({ action }) => action === "join-institution");

test("join-institution.4 needs trust of 60 toward the leader", () => {
  expect(offered(withNumbers(wholeGame(), { "trust/tashkent/moscow": 59.9 }), "tashkent")).toBe(false);
  expect(offered(trusting(), "tashkent")).toBe(true);
});

test("join-institution.5 is closed to a neutral state, to members, and where nobody may join", () => {
  const fond = withNumbers(wholeGame(), { "trust/ashgabat/moscow": 90 });
  expect(offered(fond, "ashgabat")).toBe(false);
  expect(offered(wholeGame(), "astana")).toBe(false);
  const closed = wholeGame((scenario) => ({
    ...scenario,
    institutions: scenario.institutions.map((one) => ({ ...one, openToMembers: false })),
  }));
  expect(offered(withNumbers(closed, { "trust/tashkent/moscow": 90 }), "tashkent")).toBe(false);
});

test("join-institution.6 is an order only where the scenario has it", () => {
  const game = withNumbers(newGame(), { "trust/tashkent/moscow": 90 });
  expect(checkSheet(sightFor(game, "tashkent"), [JOIN], "tashkent", NO_COST)?.code).toBe("UNKNOWN_ACTION");
});
