import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { newGame, order, sightFor, withNumbers } from "../turns.ts";

const ORDER = order("train-forces", { state: "kgz" });

test("training.9 is offered to patrons with money, not to states", () => {
  const game = newGame();
  expect(checkSheet(sightFor(game, "moscow"), [ORDER], "moscow", NO_COST)).toBeNull();
  expect(checkSheet(sightFor(game, "astana"), [ORDER], "astana", NO_COST)?.code).toBe("NOT_OFFERED");
  const poor = withNumbers(game, { "seat/moscow/funds": 4 });
  expect(checkSheet(sightFor(poor, "moscow"), [ORDER], "moscow", NO_COST)?.code).toBe("NOT_OFFERED");
});
