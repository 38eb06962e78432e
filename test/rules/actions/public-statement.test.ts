import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, movedBy, newGame, order, paid, sightFor, told } from "../turns.ts";

function say(about: string, tone: string) {
  return order("public-statement", { about, tone });
}

test("public-statement.1 praise warms the one that is praised, and costs nothing", () => {
  const closed = closeWith(newGame(), { moscow: [say("astana", "praise")] });
  expect(movedBy(closed, "public-statement", "trust/astana/moscow")).toBe(2);
  expect(movedBy(closed, "public-statement", "trust/moscow/astana")).toBe(0);
  expect(movedBy(closed, "public-statement", "seat/astana/prestige")).toBe(0.5);
  expect(movedBy(closed, "public-statement", "seat/moscow/prestige")).toBe(0);
  expect(paid(closed, "public-statement", "moscow", "capital")).toBe(0);
});

test("public-statement.2 blame costs the blamed trust and name, and the speaker half as much name", () => {
  const closed = closeWith(newGame(), { moscow: [say("tbilisi", "blame")] });
  expect(movedBy(closed, "public-statement", "trust/tbilisi/moscow")).toBe(-2);
  expect(movedBy(closed, "public-statement", "seat/tbilisi/prestige")).toBe(-0.5);
  expect(movedBy(closed, "public-statement", "seat/moscow/prestige")).toBe(-0.25);
});

test("public-statement.3 is on the record for everybody", () => {
  const closed = closeWith(newGame(), { moscow: [say("tbilisi", "blame")] });
  expect(told(closed, "action.public-statement")).toEqual(["blame"]);
  const fact = closed.outcome.facts.find(({ source }) => source === "action.public-statement");
  expect(fact?.audience).toBe("open");
});

test("public-statement.4 one a turn, beside the counted orders, never about oneself", () => {
  const sight = sightFor(newGame(), "moscow");
  const check = (...orders: readonly ReturnType<typeof say>[]) =>
    checkSheet(sight, orders, "moscow", NO_COST)?.code ?? null;
  const aid = ["kaz", "uzb", "kgz", "tjk"].map((state) => order("offer-aid", { state, amount: 5 }));
  expect(check(...aid, say("astana", "praise"))).toBeNull();
  expect(check(say("astana", "praise"), say("nato", "blame"))).toBe("SAME_ORDER_TWICE");
  expect(check(say("moscow", "praise"))).toBe("FIELD_CHOICE");
});
