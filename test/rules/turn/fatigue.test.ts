import { expect, test } from "vitest";
import { close, closeWith, type Game, idle, movedBy, newGame, order } from "../turns.ts";

const AID = { beijing: [order("offer-aid", { state: "tkm", amount: 20 })] };
const TIE = "engagement/beijing/tkm/economic";

/** What the same aid moves after so many idle turns since it was last given. */
function movesAfter(game: Game, idleTurns: number): { readonly moved: number; readonly rested: number } {
  const rest = idle(game, idleTurns);
  const fresh: Game = { ...rest, world: { ...rest.world, tables: { ...rest.world.tables, recent: {} } } };
  return {
    moved: movedBy(closeWith(rest, AID), "offer-aid", TIE),
    rested: movedBy(closeWith(fresh, AID), "offer-aid", TIE),
  };
}

test.each([1, 2, 3, 4, 5, 6])("fatigue.3 a repeat %i idle turns later is remembered in its turn", (turns) => {
  const repeated = closeWith(idle(closeWith(newGame(), AID), turns), AID);
  const { moved, rested } = movesAfter(repeated, 0);
  expect(moved).toBeLessThan(rested);
});

test("fatigue.4 what nobody repeats is forgotten", () => {
  const game = closeWith(newGame(), AID);
  expect(Object.keys(game.world.tables.recent)).toHaveLength(1);
  expect(close(idle(game, 3)).world.tables.recent).toEqual({});
});
