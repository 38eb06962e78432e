import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  close,
  closeWith,
  type Game,
  movedBy,
  order,
  paid,
  sightFor,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const turn = (from: string, toward: string, domain: string) => order("balance", { from, toward, domain });
const AID = order("offer-aid", { state: "kgz", amount: 20 });

/** Beijing gave aid to Bishkek at the last close. */
const courted = (): Game => closeWith(wholeGame(), { beijing: [AID] });

function choices(game: Game, field: string, values: Record<string, string> = {}) {
  const offer = offersFor(sightFor(game, "bishkek"), "bishkek").find(({ action }) => action === "balance");
  const found = offer?.fields.find(({ id }) => id === field);
  return found === undefined ? [] : choicesOf(found, values).map(({ value }) => value);
}

test("balance.1 for 2 capital takes 3 from one patron, gives 2 to another, self-reliance +0.5", () => {
  const closed = closeWith(courted(), { bishkek: [turn("moscow", "beijing", "economic")] });
  expect(paid(closed, "balance", "bishkek", "capital")).toBe(2);
  expect(movedBy(closed, "balance", "engagement/moscow/kgz/economic")).toBe(-3);
  expect(movedBy(closed, "balance", "engagement/beijing/kgz/economic")).toBe(2);
  expect(movedBy(closed, "balance", "reliance/kgz/economic")).toBe(0.5);
  expect(told(closed, "action.balance")).toEqual(["turned"]);
});

test("balance.2 only toward a patron that acted here last turn", () => {
  expect(choices(wholeGame(), "toward")).toEqual([]);
  expect(choices(courted(), "toward")).toEqual(["beijing"]);
  expect(choices(close(courted()), "toward")).toEqual([]);
});

test("balance.3 what a patron did in another state is no courtship here", () => {
  const elsewhere = closeWith(wholeGame(), { beijing: [order("offer-aid", { state: "uzb", amount: 20 })] });
  expect(choices(elsewhere, "toward")).toEqual([]);
});

test("balance.4 never from and toward the same, nor toward who has nothing in the domain", () => {
  expect(choices(courted(), "from", { toward: "beijing" })).toEqual(["moscow", "washington", "nato"]);
  const step = closeWith(wholeGame(), { nato: [order("promote-reform", { state: "kgz" })] });
  expect(choices(step, "domain", { toward: "nato" })).toEqual(["security", "political"]);
  const sheet = [turn("beijing", "beijing", "economic")];
  expect(checkSheet(sightFor(courted(), "bishkek"), sheet, "bishkek", NO_COST)?.path).toBe(
    "orders[0].fields.from",
  );
});

test("balance.5 self-reliance grows to 6 above its start and no further", () => {
  const grown = (at: number) =>
    movedBy(
      closeWith(withNumbers(courted(), { "reliance/kgz/economic": at }), {
        bishkek: [turn("moscow", "beijing", "economic")],
      }),
      "balance",
      "reliance/kgz/economic",
    );
  expect([grown(25.5), grown(25.8), grown(26), grown(30)]).toEqual([0.5, 0.2, 0, 0]);
});

test("balance.6 takes no more than there is", () => {
  const poor = withNumbers(courted(), { "engagement/washington/kgz/economic": 1 });
  const closed = closeWith(poor, { bishkek: [turn("washington", "beijing", "economic")] });
  expect(movedBy(closed, "balance", "engagement/washington/kgz/economic")).toBe(-1);
});

test("balance.7 every turn it gives half", () => {
  const sheet = { bishkek: [turn("moscow", "beijing", "economic")], beijing: [AID] };
  const again = closeWith(closeWith(courted(), sheet), sheet);
  expect(movedBy(again, "balance", "engagement/beijing/kgz/economic")).toBe(1);
  expect(movedBy(again, "balance", "engagement/moscow/kgz/economic")).toBe(-3);
});
