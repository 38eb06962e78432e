import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { close, closeWith, type Game, order, sightFor, wholeGame } from "../turns.ts";

const turn = (from: string, toward: string, domain: string) => order("balance", { from, toward, domain });
const AID = order("offer-aid", { state: "kgz", amount: 20 });

/** Beijing gave aid to Bishkek at the last close. */
const courted = (): Game => closeWith(wholeGame(), { beijing: [AID] });

function choices(game: Game, field: string, values: Record<string, string> = {}) {
  const offer = offersFor(sightFor(game, "bishkek"), "bishkek").find(({ action }) => action === "balance");
  const found = offer?.fields.find(({ id }) => id === field);
  return found === undefined ? [] : choicesOf(found, values).map(({ value }) => value);
}

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
