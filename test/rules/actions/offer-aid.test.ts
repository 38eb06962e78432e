import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { newGame, sightFor, withNumbers } from "../turns.ts";

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
