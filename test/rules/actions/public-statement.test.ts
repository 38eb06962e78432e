import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { newGame, order, sightFor } from "../turns.ts";

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
