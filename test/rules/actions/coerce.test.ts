import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import {
  close,
  closeWith,
  type Game,
  idle,
  movedBy,
  order,
  paid,
  sightFor,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const threat = (demand: string, state = "kgz") => order("coerce", { state, lever: "gas", demand });

function choices(game: Game, field: string, values: Record<string, string> = {}) {
  const offer = offersFor(sightFor(game, "moscow"), "moscow").find(({ action }) => action === "coerce");
  const found = offer?.fields.find(({ id }) => id === field);
  return found === undefined ? [] : choicesOf(found, values).map(({ value }) => value);
}

test("coerce.1 costs 3 capital, the host's trust 15 and prestige 2, whatever comes of it", () => {
  const closed = closeWith(wholeGame(), { moscow: [threat("evict.manas")] });
  expect(paid(closed, "coerce", "moscow", "capital")).toBe(3);
  expect(movedBy(closed, "coerce", "trust/bishkek/moscow")).toBe(-15);
  expect(movedBy(closed, "coerce", "seat/moscow/prestige")).toBe(-2);
  expect(movedBy(closed, "coerce", "state/kgz/stability")).toBe(0);
});

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

test("coerce.5 only the two learn of it: what and by when, and by which lever", () => {
  const closed = closeWith(wholeGame(), { moscow: [threat("evict.manas")] });
  expect(told(closed, "action.coerce")).toEqual(["evict", "gas"]);
  for (const { source, audience } of closed.outcome.facts)
    if (source === "action.coerce") expect(audience).toEqual(["bishkek", "moscow"]);
  const mark = (seat: string) =>
    Object.values(sightFor(closed, seat).tables.recent).some(({ demand }) => demand === "evict.manas");
  expect([mark("moscow"), mark("bishkek"), mark("washington"), mark("tashkent")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("coerce.6 an ultimatum that is given again at the first turn in which it may be is judged like the first", () => {
  const first = idle(closeWith(wholeGame(), { moscow: [threat("evict.manas")] }), 3);
  const again = closeWith(
    withNumbers(first, { "engagement/moscow/kgz/economic": 50, "seat/moscow/capital": 9 }),
    {
      moscow: [threat("evict.manas")],
    },
  );
  expect(told(close(again), "mechanism.ultimata")).toEqual(["unmet"]);
});
