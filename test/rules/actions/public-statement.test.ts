import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, newGame, order, sightFor, wholeGame } from "../turns.ts";

function say(about: string, tone: string) {
  return order("public-statement", { about, tone });
}

test("public-statement.4 one a turn, beside the counted orders, never about oneself", () => {
  const sight = sightFor(newGame(), "moscow");
  const check = (...orders: readonly ReturnType<typeof say>[]) =>
    checkSheet(sight, orders, "moscow", NO_COST)?.code ?? null;
  const aid = ["kaz", "uzb", "kgz", "tjk"].map((state) => order("offer-aid", { state, amount: 5 }));
  expect(check(...aid, say("astana", "praise"))).toBeNull();
  expect(check(say("astana", "praise"), say("nato", "blame"))).toBe("SAME_ORDER_TWICE");
  expect(check(say("moscow", "praise"))).toBe("FIELD_CHOICE");
});

test("public-statement.9 praise is no deed in a state: nobody can balance toward one that only praised it", () => {
  const offered = (orders: ReturnType<typeof order>[]) => {
    const closed = closeWith(wholeGame(), { washington: orders });
    return offersFor(sightFor(closed, "tashkent"), "tashkent").some(({ action }) => action === "balance");
  };
  expect(offered([say("tashkent", "praise")])).toBe(false);
  expect(offered([say("tashkent", "praise"), order("offer-aid", { state: "uzb", amount: 5 })])).toBe(true);
});
