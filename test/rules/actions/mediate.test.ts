import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { close, closeWith, idle, order, sightFor, wholeGame } from "../turns.ts";

const between = (one: string, other: string) => order("mediate", { one, other });
const TALKS = between("moscow", "tbilisi");

test("mediate.4 once per pair in three turns, whoever mediates", () => {
  const first = closeWith(wholeGame(), { beijing: [TALKS] });
  const fault = (game: typeof first, seat: string) =>
    checkSheet(sightFor(game, seat), [TALKS], seat, NO_COST)?.code ?? null;
  expect(fault(first, "beijing")).toBe("FIELD_CHOICE");
  expect(fault(first, "astana")).toBe("FIELD_CHOICE");
  expect(fault(close(first), "astana")).toBe("FIELD_CHOICE");
  expect(fault(idle(first, 2) as typeof first, "astana")).toBeNull();
});

test("mediate.5 each pair is offered once, and never with oneself", () => {
  const fault = (seat: string, one: string, other: string) =>
    checkSheet(sightFor(wholeGame(), seat), [between(one, other)], seat, NO_COST)?.path ?? null;
  expect(fault("beijing", "tbilisi", "moscow")).toBe("orders[0].fields.other");
  expect(fault("moscow", "moscow", "tbilisi")).toBe("orders[0].fields.one");
  expect(fault("tbilisi", "moscow", "tbilisi")).toBe("orders[0].fields.other");
});
