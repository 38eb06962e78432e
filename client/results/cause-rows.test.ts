import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScorePart } from "../../shared/view/view.ts";
import { type CauseRow, causeRows } from "./cause-rows.ts";

function byOrder(seat: string, state: string, amount: number): ScorePart {
  const cause = { kind: "order", seat, action: "offer-aid", code: "gave", params: { state } } as const;
  return { seat, cause, amount, objective: 0, targets: [] };
}

function byRule(mechanism: string, state: string, amount: number): ScorePart {
  const cause = { kind: "mechanism", mechanism, code: "fades", params: { state } } as const;
  return { seat: null, cause, amount, objective: 0, targets: [] };
}

const amounts = (rows: readonly CauseRow[]) => rows.map(({ amount }) => amount);

describe("the bars of a change of score", () => {
  test("gains first, the largest first, then losses", () => {
    const { shown, rest } = causeRows(
      [byOrder("a", "uzb", -900), byOrder("a", "kgz", 2200), byOrder("b", "uzb", 300)],
      8,
    );
    expect(amounts(shown)).toEqual([2200, 300, -900]);
    expect(rest).toEqual([]);
  });

  test("what a rule did in many states is one bar, what two seats did is two", () => {
    const { shown } = causeRows(
      [
        byRule("decay", "uzb", 100),
        byRule("decay", "kgz", 150),
        byOrder("a", "uzb", 200),
        byOrder("b", "uzb", 90),
      ],
      8,
    );
    expect(amounts(shown)).toEqual([250, 200, 90]);
  });

  test("bars that would print as 0.0, and those that do not fit, are the rest", () => {
    const parts = [
      byOrder("a", "uzb", 20),
      byOrder("e", "uzb", 10),
      ...["b", "c", "d"].map((seat, at) => byOrder(seat, "uzb", 100 + at)),
    ];
    const { shown, rest } = causeRows(parts, 3);
    expect(amounts(shown)).toEqual([102, 101]);
    expect(amounts(rest)).toEqual([100, 20, 10]);
  });

  test("no part is lost or counted twice", () => {
    const part = fc.record({
      seat: fc.constantFrom("a", "b"),
      state: fc.constantFrom("x", "y"),
      amount: fc.integer(),
    });
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 1, max: 5 }), (given, most) => {
        const { shown, rest } = causeRows(
          given.map(({ seat, state, amount }) => byOrder(seat, state, amount)),
          most,
        );
        const sum = [...shown, ...rest].reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBe(given.reduce((total, { amount }) => total + amount, 0));
        expect(shown.length + Number(rest.length > 0)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
