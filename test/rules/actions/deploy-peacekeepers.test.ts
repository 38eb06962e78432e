import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { type Game, newGame, openCrisis, sightFor, withItems } from "../turns.ts";

const SEND = "deploy-peacekeepers";

/** A game with a crisis in one state. */
function inCrisis(state: string): Game {
  const game = newGame();
  return withItems(game, { crises: [openCrisis(game, state)] });
}

test("deploy-peacekeepers.10 only the commander posts a collective force", () => {
  const game = inCrisis("kgz");
  const mandates = (seat: string) => {
    const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === SEND);
    const field = offer?.fields.find(({ id }) => id === "mandate");
    return field === undefined ? [] : choicesOf(field, {}).map(({ value }) => value);
  };
  expect(mandates("moscow")).toEqual(["csto", "un", "host", "none"]);
  expect(mandates("washington")).toEqual(["nato", "un", "host", "none"]);
});

test("deploy-peacekeepers.11 is offered only where a crisis is open, and to who has battalions", () => {
  const offered = (game: Game, seat: string) =>
    offersFor(sightFor(game, seat), seat).some(({ action }) => action === SEND);
  expect(offered(newGame(), "moscow")).toBe(false);
  expect(offered(inCrisis("kgz"), "moscow")).toBe(true);
  expect(offered(inCrisis("kgz"), "beijing")).toBe(false);
});
