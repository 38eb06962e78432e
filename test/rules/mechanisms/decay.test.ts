import { expect, test } from "vitest";
import { close, mechanismMoved, newGame, numberOf, withNumbers } from "../turns.ts";

const TIE = "engagement/moscow/kaz/economic";
const FLOOR = "floor/moscow/kaz/economic";

test("decay.1 floors begin at 85 % of the start engagement", () => {
  expect(numberOf(newGame(), FLOOR)).toBe(34);
});

test("decay.2 engagement moves 4 % of the way to its floor", () => {
  expect(mechanismMoved(close(newGame()), "decay", TIE)).toBeCloseTo(-0.04 * 6, 3);
});

test("decay.3 a turn of four months moves as far as two of two months", () => {
  const long = close(newGame({ variant: "short" }));
  expect(mechanismMoved(long, "decay", TIE)).toBeCloseTo(-(1 - 0.96 * 0.96) * 6, 3);
});

test("decay.4 below its floor engagement rises", () => {
  const closed = close(withNumbers(newGame(), { [TIE]: 24 }));
  expect(mechanismMoved(closed, "decay", TIE)).toBeCloseTo(0.4, 3);
});

test("decay.5 a patron without a domain stays without it", () => {
  let game = newGame();
  for (let turn = 0; turn < 5; turn += 1) game = close(game);
  expect(numberOf(game, "engagement/nato/kaz/economic")).toBe(0);
});
