import { expect, test } from "vitest";
import { close, idle, mechanismMoved, newGame, numberOf } from "../turns.ts";

test("income.1 capital: income and 4 % of the prestige above 50", () => {
  const closed = close(newGame());
  expect(mechanismMoved(closed, "income", "seat/moscow/capital")).toBe(7);
  expect(mechanismMoved(closed, "income", "seat/tashkent/capital")).toBeCloseTo(4 - 15 * 0.04, 3);
  expect(mechanismMoved(closed, "income", "seat/astana/capital")).toBeCloseTo(5 + 5 * 0.04, 3);
});

test("income.2 capital never rises above 20, and the ledger says what was lost", () => {
  const closed = close(idle(newGame(), 2));
  expect(numberOf(closed, "seat/moscow/capital")).toBe(20);
  const bounds = closed.outcome.entries.filter(
    ({ target, cause }) => target === "seat/moscow/capital" && cause.kind === "bound",
  );
  expect(bounds.map(({ delta }) => delta)).toEqual([-7000]);
});

test("income.3 funds by the base turns of a turn, capital once a turn", () => {
  const long = close(newGame({ variant: "short" }));
  expect(mechanismMoved(long, "income", "seat/moscow/funds")).toBe(120);
  expect(mechanismMoved(long, "income", "seat/moscow/capital")).toBe(7);
});
