import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  close,
  closeWith,
  idle,
  movedBy,
  order,
  paid,
  sightFor,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const between = (one: string, other: string) => order("mediate", { one, other });
const TALKS = between("moscow", "tbilisi");

test("mediate.1 for 2 capital: trust +8 both ways, prestige +1, calm and ties in the states of the two", () => {
  const closed = closeWith(wholeGame(), { beijing: [TALKS] });
  expect(paid(closed, "mediate", "beijing", "capital")).toBe(2);
  expect(movedBy(closed, "mediate", "trust/tbilisi/moscow")).toBe(8);
  expect(movedBy(closed, "mediate", "trust/moscow/tbilisi")).toBe(8);
  expect(movedBy(closed, "mediate", "seat/beijing/prestige")).toBe(1);
  expect(movedBy(closed, "mediate", "engagement/beijing/geo/political")).toBe(1.5);
  expect(movedBy(closed, "mediate", "state/geo/stability")).toBe(0.5);
  expect(told(closed, "action.mediate")).toEqual(["mediated"]);
});

test("mediate.2 a state mediates as well, and gains no ties", () => {
  const closed = closeWith(wholeGame(), { astana: [TALKS] });
  expect(movedBy(closed, "mediate", "trust/tbilisi/moscow")).toBe(8);
  expect(movedBy(closed, "mediate", "seat/astana/prestige")).toBe(1);
});

test("mediate.3 needs one who trusts the other less than 40; the mediator learns it at the close", () => {
  const at = (trust: number) =>
    closeWith(withNumbers(wholeGame(), { "trust/tbilisi/moscow": trust }), { beijing: [TALKS] });
  expect(told(at(39.9), "action.mediate")).toEqual(["mediated"]);
  const needless = at(40);
  expect(told(needless, "action.mediate")).toEqual(["needless"]);
  expect(paid(needless, "mediate", "beijing", "capital")).toBe(0);
  expect(needless.outcome.facts.find(({ code }) => code === "needless")?.audience).toEqual(["beijing"]);
});

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

test("mediate.6 who mediates beside another shares what comes of it", () => {
  const closed = closeWith(wholeGame(), { beijing: [TALKS], astana: [TALKS] });
  expect(movedBy(closed, "mediate", "trust/tbilisi/moscow")).toBe(8);
  expect(movedBy(closed, "mediate", "seat/astana/prestige")).toBe(0.5);
  expect(movedBy(closed, "mediate", "seat/beijing/prestige")).toBe(0.5);
});
