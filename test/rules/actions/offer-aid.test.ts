import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { close, closeWith, movedBy, newGame, order, paid, sightFor, told, withNumbers } from "../turns.ts";

function give(state: string, amount: number) {
  return order("offer-aid", { state, amount });
}

test("offer-aid.1 ties grow by 12 x amount / (amount + 30), less where little room is left", () => {
  const closed = closeWith(newGame(), { moscow: [give("uzb", 30)] });
  expect(movedBy(closed, "offer-aid", "engagement/moscow/uzb/economic")).toBe(6);
  const full = withNumbers(newGame(), { "engagement/moscow/uzb/economic": 75 });
  const crowded = closeWith(full, { moscow: [give("uzb", 30)] });
  expect(movedBy(crowded, "offer-aid", "engagement/moscow/uzb/economic")).toBe(3);
});

test("offer-aid.2 costs the amount and 1 capital; 40 % of it reaches the host's treasury; stability +1", () => {
  const closed = closeWith(newGame(), { washington: [give("kgz", 20)] });
  expect(paid(closed, "offer-aid", "washington", "funds")).toBe(20);
  expect(paid(closed, "offer-aid", "washington", "capital")).toBe(1);
  expect(movedBy(closed, "offer-aid", "seat/bishkek/funds")).toBe(8);
  expect(movedBy(closed, "offer-aid", "state/kgz/stability")).toBe(1);
  expect(told(closed, "action.offer-aid")).toEqual(["gave"]);
});

test("offer-aid.3 again in the same state in the next turn yields half, and costs the same", () => {
  const first = closeWith(newGame(), { beijing: [give("tkm", 30)] });
  const second = closeWith(first, { beijing: [give("tkm", 30)] });
  expect(movedBy(second, "offer-aid", "engagement/beijing/tkm/economic")).toBe(3);
  expect(paid(second, "offer-aid", "beijing", "funds")).toBe(30);
  const rested = closeWith(close(first), { beijing: [give("tkm", 30)] });
  expect(movedBy(rested, "offer-aid", "engagement/beijing/tkm/economic")).toBe(6);
});

test("offer-aid.4 is offered to powers with an economy, up to what they have", () => {
  const amount = (seat: string, game = newGame()) =>
    offersFor(sightFor(game, seat), seat)
      .find(({ action }) => action === "offer-aid")
      ?.fields.find(({ id }) => id === "amount");
  expect(amount("moscow")).toMatchObject({ min: 5, max: 100, step: 5 });
  expect(amount("moscow", withNumbers(newGame(), { "seat/moscow/funds": 43 }))).toMatchObject({ max: 40 });
  expect(amount("moscow", withNumbers(newGame(), { "seat/moscow/funds": 4 }))).toBeUndefined();
  expect(amount("nato")).toBeUndefined();
  expect(amount("tashkent")).toBeUndefined();
});
