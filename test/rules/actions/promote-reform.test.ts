import { expect, test } from "vitest";
import { closeWith, movedBy, newGame, order, paid, withNumbers } from "../turns.ts";

const reform = (state: string) => order("promote-reform", { state });

test("reform.1 in an open state: openness +4 by its room, regime -3, political +4 by its room", () => {
  const closed = closeWith(newGame(), { washington: [reform("geo")] });
  expect(movedBy(closed, "promote-reform", "state/geo/openness")).toBeCloseTo(4 * (40 / 50), 3);
  expect(movedBy(closed, "promote-reform", "state/geo/regime")).toBe(-3);
  expect(movedBy(closed, "promote-reform", "engagement/washington/geo/political")).toBeCloseTo(
    4 * (40 / 50),
    3,
  );
});

test("reform.2 in a closed state the rulers resent it: political -3", () => {
  const closed = closeWith(newGame(), { washington: [reform("uzb")] });
  expect(movedBy(closed, "promote-reform", "engagement/washington/uzb/political")).toBe(-3);
  expect(movedBy(closed, "promote-reform", "state/uzb/openness")).toBe(4);
});

test("reform.3 openness of exactly 40 is not yet a welcome", () => {
  const game = withNumbers(newGame(), { "state/kaz/openness": 40 });
  const closed = closeWith(game, { washington: [reform("kaz")] });
  expect(movedBy(closed, "promote-reform", "engagement/washington/kaz/political")).toBe(-3);
});

test("reform.4 costs 2 capital and 5 M$", () => {
  const closed = closeWith(newGame(), { nato: [reform("arm")] });
  expect(paid(closed, "promote-reform", "nato", "capital")).toBe(2);
  expect(paid(closed, "promote-reform", "nato", "funds")).toBe(5);
});

test("reform.5 in the next turn again: gains are halved, prices are not", () => {
  const again = closeWith(newGame(), { washington: [reform("uzb")] });
  const closed = closeWith(again, { washington: [reform("uzb")] });
  expect(movedBy(closed, "promote-reform", "state/uzb/openness")).toBe(2);
  expect(movedBy(closed, "promote-reform", "state/uzb/regime")).toBe(-3);
  expect(movedBy(closed, "promote-reform", "engagement/washington/uzb/political")).toBe(-3);
});

test("reform.6 by two seats in one state: both count in full", () => {
  const closed = closeWith(newGame(), { washington: [reform("uzb")], nato: [reform("uzb")] });
  expect(movedBy(closed, "promote-reform", "state/uzb/openness")).toBe(8);
});
