import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import type { Motion } from "../../../shared/world/items.ts";
import { type Game, newGame, openCrisis, sightFor, withItems } from "../turns.ts";

const MOTION = "motion-1-moscow-csto-kgz";

function inCrisis(): Game {
  const game = newGame();
  return withItems(game, { crises: [openCrisis(game, "kgz")] });
}

/** The game as it is planned on once Moscow has tabled a motion. */
function withMotion(institution = "csto"): Game {
  const game = inCrisis();
  const motion: Motion = {
    id: `motion-1-moscow-${institution}-kgz`,
    audience: ["astana", "bishkek", "dushanbe", "moscow", "nato", "washington", "yerevan"],
    institution,
    state: "kgz",
    crisis: "crisis-kgz",
    size: 2,
    by: "moscow",
    tabledTurn: 1,
    result: "open",
  };
  const tables = { ...game.world.tables, motions: { [motion.id]: motion } };
  return { ...game, world: { ...game.world, tables } };
}

function motionsFor(game: Game, seat: string): readonly string[] {
  const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === "vote");
  const field = offer?.fields.find(({ id }) => id === "motion");
  return field === undefined ? [] : choicesOf(field, {}).map(({ value }) => value);
}

test("vote.2 counts against no order", () => {
  const offer = offersFor(sightFor(withMotion(), "astana"), "astana").find(({ action }) => action === "vote");
  expect(offer?.counts).toBe(false);
});

test("vote.3 is offered to members on open motions, and to nobody else", () => {
  const game = withMotion();
  expect(motionsFor(game, "astana")).toEqual([MOTION]);
  expect(motionsFor(game, "moscow")).toEqual([MOTION]);
  expect(motionsFor(game, "tashkent")).toEqual([]);
  expect(motionsFor(game, "washington")).toEqual([]);
});

test("vote.4 where the leader decides only the leader votes; the white cell's motions have no votes", () => {
  const led = withMotion("pfp");
  expect(motionsFor(led, "nato")).toEqual(["motion-1-moscow-pfp-kgz"]);
  expect(motionsFor(led, "washington")).toEqual([]);
  expect(motionsFor(withMotion("un"), "moscow")).toEqual([]);
});
