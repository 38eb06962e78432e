import { expect, test } from "vitest";
import { close, closeWith, type Game, movedBy, order, paid, told, wholeGame } from "../turns.ts";

const BACK = order("back-regime", { state: "kgz" });
const PROMOTE = order("promote-reform", { state: "kgz" });
const lost = (closed: ReturnType<typeof close>) => movedBy(closed, "back-regime", "seat/washington/prestige");

test("back-regime.1 for 2 capital: regime +4, political ties +4, openness -3, each by the room that is left", () => {
  const closed = closeWith(wholeGame(), { moscow: [BACK] });
  expect(paid(closed, "back-regime", "moscow", "capital")).toBe(2);
  expect(movedBy(closed, "back-regime", "state/kgz/regime")).toBe(4);
  expect(movedBy(closed, "back-regime", "engagement/moscow/kgz/political")).toBe(4);
  expect(movedBy(closed, "back-regime", "state/kgz/openness")).toBeCloseTo(-3 * (45 / 50), 3);
  expect(movedBy(closed, "back-regime", "seat/moscow/prestige")).toBe(0);
  expect(told(closed, "action.back-regime")).toEqual(["backed"]);
});

test("back-regime.2 again in the next turn it yields half, and closes the state as much", () => {
  const closed = closeWith(closeWith(wholeGame(), { moscow: [BACK] }), { moscow: [BACK] });
  expect(movedBy(closed, "back-regime", "engagement/moscow/kgz/political")).toBeCloseTo(2, 1);
  expect(movedBy(closed, "back-regime", "state/kgz/openness")).toBeLessThan(-2);
});

test("back-regime.3 costs prestige 2 for who promoted reform there in the last three turns", () => {
  const after = (turns: number): Game => {
    let game: Game = closeWith(wholeGame(), { washington: [PROMOTE] });
    for (let turn = 1; turn < turns; turn += 1) game = close(game);
    return game;
  };
  expect(lost(closeWith(after(1), { washington: [BACK] }))).toBe(-2);
  expect(lost(closeWith(after(3), { washington: [BACK] }))).toBe(-2);
  expect(lost(closeWith(after(4), { washington: [BACK] }))).toBe(0);
});

test("back-regime.4 and for who does both in one turn", () => {
  expect(lost(closeWith(wholeGame(), { washington: [BACK, PROMOTE] }))).toBe(-2);
});

test("back-regime.5 reform that another promoted, or in another state, is not held against it", () => {
  const other = closeWith(wholeGame(), {
    nato: [PROMOTE],
    washington: [order("promote-reform", { state: "uzb" })],
  });
  expect(lost(closeWith(other, { washington: [BACK] }))).toBe(0);
});
