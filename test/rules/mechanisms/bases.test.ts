import { expect, test } from "vitest";
import { close, closeWith, mechanismMoved, newGame, order, told, withNumbers } from "../turns.ts";

test("bases.1 a base costs 1 M$ a battalion and turn, the rent beside it, and no capital", () => {
  const closed = close(newGame());
  expect(mechanismMoved(closed, "bases", "seat/washington/funds", "upkeep")).toBe(-4);
  expect(mechanismMoved(closed, "bases", "seat/washington/funds", "rentPaid")).toBe(-4);
  expect(mechanismMoved(closed, "bases", "seat/tashkent/funds", "rentReceived")).toBe(2 + 1);
  expect(mechanismMoved(closed, "bases", "seat/washington/capital")).toBe(0);
});

test("bases.2 in turns of four months both are paid for two base turns", () => {
  const closed = close(newGame({ variant: "short" }));
  expect(mechanismMoved(closed, "bases", "seat/washington/funds", "upkeep")).toBe(-8);
  expect(mechanismMoved(closed, "bases", "seat/tashkent/funds", "rentReceived")).toBe(6);
});

/** Washington with so many M$ left and no income. */
const poor = (funds: number) =>
  withNumbers(
    newGame({
      change: (scenario) => ({
        ...scenario,
        seats: scenario.seats.map((seat) => (seat.id === "washington" ? { ...seat, fundsIncome: 0 } : seat)),
      }),
    }),
    { "seat/washington/funds": funds },
  );

test("bases.3 where funds are short rent is paid before upkeep", () => {
  const closed = close(poor(5));
  expect(mechanismMoved(closed, "bases", "seat/washington/funds", "rentPaid")).toBe(-4);
  expect(mechanismMoved(closed, "bases", "seat/washington/funds", "upkeep")).toBe(0);
  expect(told(closed, "mechanism.bases")).toEqual(["upkeepUnpaid", "upkeepUnpaid"]);
});

test("bases.4 unpaid upkeep halves what the base does for the host in the next turn", () => {
  const closed = close(close(poor(8)));
  expect(told(closed, "mechanism.bases")).toContain("upkeepUnpaid");
  const trusting = withNumbers(poor(0), { "trust/tashkent/washington": 80, "trust/tashkent/nato": 40 });
  const first = close(trusting);
  const second = close(withNumbers(first, { "state/uzb/stability": 45, "trust/tashkent/washington": 80 }));
  expect(mechanismMoved(second, "returns", "state/uzb/stability")).toBeCloseTo(0.06 * (9 + 0.5 * 2.5 * 2), 3);
});

test("bases.5 unpaid rent: nothing is paid, the host may evict without loss at the next close", () => {
  const closed = close(poor(1));
  expect(told(closed, "mechanism.bases").filter((code) => code === "rentUnpaid")).toHaveLength(2);
  expect(mechanismMoved(closed, "bases", "seat/tashkent/funds", "rentReceived")).toBe(1);
  const evicted = closeWith(closed, { tashkent: [order("evict-base", { deployment: "k2", notice: 1 })] });
  const trust = evicted.outcome.entries.filter(
    ({ target, cause }) => target === "trust/washington/tashkent" && cause.kind === "order",
  );
  expect(trust).toEqual([]);
});

test("bases.6 what orders cost is not there for rent any more", () => {
  const spent = closeWith(poor(20), { washington: [order("offer-aid", { state: "kaz", amount: 20 })] });
  expect(told(spent, "mechanism.bases")).toContain("rentUnpaid");
  const kept = close(poor(20));
  expect(told(kept, "mechanism.bases")).toEqual([]);
});
