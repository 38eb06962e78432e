import { expect, test } from "vitest";
import type { Scenario } from "../../../shared/scenario/format.ts";
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

test("invite-forces.11 invites no power that the scenario lets send nobody", () => {
  const change = (scenario: Scenario): Scenario => ({
    ...scenario,
    actions: scenario.actions.map((one) =>
      one.id === "deploy-peacekeepers" ? { ...one, seats: ["moscow", "nato"] } : one,
    ),
  });
  const game = newGame({ change });
  const open = withItems(game, { crises: [openCrisis(game, "uzb")] });
  const offer = offersFor(sightFor(open, "tashkent"), "tashkent").find(({ action }) => action === INVITE);
  const field = offer?.fields.find(({ id }) => id === "guest");
  const guests = field === undefined ? [] : choicesOf(field, {}).map(({ value }) => value);
  expect(guests).toEqual(["moscow", "nato", "csto", "pfp"]);
});
