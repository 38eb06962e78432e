import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { type Game, newGame, openCrisis, sightFor, withItems } from "../turns.ts";

const INVITE = "invite-forces";

function inCrisis(state: string): Game {
  const game = newGame();
  return withItems(game, { crises: [openCrisis(game, state)] });
}

test("invite-forces.5 is offered to a state in crisis, for powers and for alliances of which it is no member", () => {
  const guests = (game: Game, seat: string) => {
    const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === INVITE);
    const field = offer?.fields.find(({ id }) => id === "guest");
    return field === undefined ? null : choicesOf(field, {}).map(({ value }) => value);
  };
  expect(guests(newGame(), "tashkent")).toBeNull();
  expect(guests(inCrisis("uzb"), "tashkent")).toEqual([
    "moscow",
    "washington",
    "nato",
    "beijing",
    "csto",
    "pfp",
  ]);
  expect(guests(inCrisis("kgz"), "bishkek")).toEqual(["moscow", "washington", "nato", "beijing", "pfp"]);
  expect(guests(inCrisis("uzb"), "moscow")).toBeNull();
});
