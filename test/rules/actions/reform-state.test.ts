import { expect, test } from "vitest";
import { close, closeWith, movedBy, order, paid, told, wholeGame, withNumbers } from "../turns.ts";

const REFORM = order("reform-state");
const AID = order("offer-aid", { state: "kgz", amount: 30 });
const tie = (closed: ReturnType<typeof close>) =>
  movedBy(closed, "offer-aid", "engagement/moscow/kgz/economic");

test("reform-state.1 for 2 capital the state opens by 5 and the regime loses 3", () => {
  const closed = closeWith(wholeGame(), { bishkek: [REFORM] });
  expect(paid(closed, "reform-state", "bishkek", "capital")).toBe(2);
  expect(movedBy(closed, "reform-state", "state/kgz/openness")).toBe(5);
  expect(movedBy(closed, "reform-state", "state/kgz/regime")).toBe(-3);
  expect(told(closed, "action.reform-state")).toEqual(["reformed"]);
});

test("reform-state.2 stability gains 0.7 in three turns, the first now", () => {
  const first = closeWith(wholeGame(), { bishkek: [REFORM] });
  const second = close(first);
  const third = close(second);
  const calm = [first, second, third, close(third)].map((closed) =>
    movedBy(closed, "reform-state", "state/kgz/stability"),
  );
  expect(calm).toEqual([0.7, 0.7, 0.7, 0]);
});

test("reform-state.3 aid counts one and a half times in those turns, by whomever", () => {
  const now = closeWith(wholeGame(), { bishkek: [REFORM], moscow: [AID] });
  expect(tie(now)).toBe(9);
  expect(movedBy(now, "offer-aid", "state/kgz/stability")).toBe(1.5);
  expect(movedBy(now, "offer-aid", "seat/bishkek/funds")).toBe(12);
  const begun = closeWith(wholeGame(), { bishkek: [REFORM] });
  const later = (game: typeof begun) =>
    tie(closeWith(withNumbers(game, { "engagement/moscow/kgz/economic": 45 }), { moscow: [AID] }));
  expect([later(begun), later(close(begun)), later(close(close(begun)))]).toEqual([9, 9, 6]);
});

test("reform-state.4 the reform of another state does nothing for aid here", () => {
  expect(tie(closeWith(wholeGame(), { tashkent: [REFORM], moscow: [AID] }))).toBe(6);
});
