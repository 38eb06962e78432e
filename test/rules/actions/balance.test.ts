import { expect, test } from "vitest";
import { DOMAINS } from "../../../shared/base/ids.ts";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { close, closeWith, type Game, order, sightFor, wholeGame, withNumbers } from "../turns.ts";

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
  const economy = { toward: "beijing", domain: "economic" };
  expect(choices(courted(), "from", economy)).toEqual(["moscow", "washington"]);
  const step = closeWith(wholeGame(), { nato: [order("promote-reform", { state: "kgz" })] });
  expect(choices(step, "domain", { toward: "nato" })).toEqual(["security", "political"]);
  const sheet = [turn("beijing", "beijing", "economic")];
  expect(checkSheet(sightFor(courted(), "bishkek"), sheet, "bishkek", NO_COST)?.path).toBe(
    "orders[0].fields.from",
  );
});

test("balance.8 only from who has a tie in that very domain", () => {
  const game = withNumbers(courted(), { "engagement/moscow/kgz/economic": 0 });
  expect(choices(game, "from", { toward: "beijing", domain: "economic" })).toEqual(["washington"]);
  expect(choices(game, "from", { toward: "beijing", domain: "political" })).toContain("moscow");
  const sheet = [turn("moscow", "beijing", "economic")];
  expect(checkSheet(sightFor(game, "bishkek"), sheet, "bishkek", NO_COST)).toMatchObject({
    code: "FIELD_CHOICE",
    path: "orders[0].fields.from",
  });
});

test("balance.9 one toward whom there is nothing to turn from leaves the others on offer", () => {
  const only = ["washington", "nato", "beijing"].flatMap((patron) =>
    DOMAINS.map((domain) => [`engagement/${patron}/kgz/${domain}`, 0] as const),
  );
  const both = closeWith(wholeGame(), { beijing: [AID], moscow: [AID] });
  const game = withNumbers(both, Object.fromEntries(only));
  expect(choices(game, "toward")).toEqual(["beijing"]);
  expect(choices(game, "from", { toward: "beijing", domain: "economic" })).toEqual(["moscow"]);
  const nobody = withNumbers(
    game,
    Object.fromEntries(DOMAINS.map((domain) => [`engagement/moscow/kgz/${domain}`, 0])),
  );
  expect(choices(nobody, "toward")).toEqual([]);
});
