import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { closeWith, type Game, idle, order, sightFor, wholeGame, withNumbers } from "../turns.ts";

const threat = (demand: string, state = "kgz") => order("coerce", { state, lever: "gas", demand });

function choices(game: Game, field: string, values: Record<string, string> = {}) {
  const offer = offersFor(sightFor(game, "moscow"), "moscow").find(({ action }) => action === "coerce");
  const found = offer?.fields.find(({ id }) => id === field);
  return found === undefined ? [] : choicesOf(found, values).map(({ value }) => value);
}

test("coerce.2 only where the economic engagement is 45", () => {
  expect(choices(wholeGame(), "state")).toEqual(["kgz", "tjk", "tkm", "arm"]);
  const less = withNumbers(wholeGame(), { "engagement/moscow/kgz/economic": 44.9 });
  expect(choices(less, "state")).toEqual(["tjk", "tkm", "arm"]);
});

test("coerce.3 once in four turns for each state", () => {
  const first = closeWith(wholeGame(), { moscow: [threat("evict.manas")] });
  const held = (game: Game) =>
    withNumbers(game, { "engagement/moscow/kgz/economic": 50, "engagement/moscow/tjk/economic": 50 });
  expect(choices(held(first), "state")).not.toContain("kgz");
  expect(choices(held(first), "state")).toContain("tjk");
  expect(choices(held(idle(first, 2)), "state")).not.toContain("kgz");
  expect(choices(held(idle(first, 3)), "state")).toContain("kgz");
});

test("coerce.4 demands are others' bases, steps on others' ladders, memberships that others lead", () => {
  expect(choices(wholeGame(), "demand", { state: "kgz" })).toEqual(["evict.manas", "refuse.pfp"]);
  expect(choices(wholeGame(), "demand", { state: "tkm" })).toEqual(["refuse.pfp"]);
});

test("coerce.5 only the two see the mark that it leaves", () => {
  const closed = closeWith(wholeGame(), { moscow: [threat("evict.manas")] });
  const mark = (seat: string) =>
    Object.values(sightFor(closed, seat).tables.recent).some(({ demand }) => demand === "evict.manas");
  expect([mark("moscow"), mark("bishkek"), mark("washington"), mark("tashkent")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
