import { describe, expect, test } from "vitest";
import type { ViewSections } from "../../shared/view/view.ts";
import type { Cause, LedgerEntry } from "../../shared/world/ledger.ts";
import type { Target } from "../../shared/world/target.ts";
import { newGame } from "../../test/rules/turns.ts";
import { momentsOf } from "./moments.ts";

const { setting, world } = newGame();
const { scenario } = setting;
type Views = Parameters<typeof momentsOf>[0];

const order = (seat: string, amount: number): Cause => ({
  ...{ kind: "order", seat, action: "offer-aid", code: "aid", params: { amount } },
});
const drift: Cause = { kind: "mechanism", mechanism: "decay", code: "decay", params: {} };
const entry = (target: Target, delta: number, cause: Cause): LedgerEntry => ({
  ...{ target, delta, cause, audience: "open" },
});

/** Views at the start and after each turn with these entries; numbers stay as they were, which no moment minds. */
function viewsOf(...turns: readonly (readonly LedgerEntry[])[]): Views {
  const sight = { scenario, numbers: world.numbers };
  const views = [
    { sight, results: null },
    ...turns.map((entries, at) => ({ sight, results: { turn: at + 1, entries } })),
  ];
  return new Map(views.map((view, turn) => [turn, view as unknown as ViewSections]));
}

describe("decisive moments", () => {
  const large = entry("engagement/moscow/uzb/economic", 9000, order("moscow", 20));
  const small = entry("engagement/washington/geo/economic", 2000, order("washington", 5));

  test("are the causes that moved the region most, with whose influence they moved and where", () => {
    const [first, second] = momentsOf(viewsOf([small], [large]));
    expect(first).toMatchObject({ turn: 2, state: "uzb", cause: large.cause });
    expect(first?.moves[0]?.seat).toBe("moscow");
    expect(first?.moves[0]?.points).toBeGreaterThan(0);
    expect(first?.moves.some(({ seat, points }) => seat === "washington" && points < 0)).toBe(true);
    expect(second).toMatchObject({ turn: 1, state: "geo" });
  });

  test("leave out what works every turn, and tell what lasts once, in its largest turn", () => {
    const weather = entry("engagement/moscow/kaz/political", -9000, drift);
    const more = { ...large, delta: 12000 };
    const moments = momentsOf(viewsOf([weather, large], [weather, more], [weather]));
    expect(moments.map(({ turn, cause }) => [turn, cause])).toEqual([[2, large.cause]]);
  });

  test("name the state that changed most, be it for the worse", () => {
    const [first] = momentsOf(
      viewsOf([
        entry("engagement/moscow/geo/economic", 1000, order("moscow", 20)),
        entry("engagement/moscow/uzb/economic", -9000, order("moscow", 20)),
      ]),
    );
    expect(first?.state).toBe("uzb");
  });

  test("leave out what only went beyond the end of a scale", () => {
    const bound = entry("engagement/washington/geo/economic", -9000, { kind: "bound" });
    const moments = momentsOf(viewsOf([{ ...small, delta: 11000 }, bound], [large]));
    expect(moments.map(({ cause }) => cause)).toEqual([large.cause, small.cause]);
  });

  test("weigh a turn's causes once, however often they are asked for while one steps through a long game", () => {
    const views = viewsOf([small], [large]);
    let reads = 0;
    for (const { sight } of views.values()) {
      const { numbers } = sight;
      Object.defineProperty(sight, "numbers", {
        get: () => {
          reads += 1;
          return numbers;
        },
      });
    }
    const first = momentsOf(views);
    const weighed = reads;
    expect(weighed).toBeGreaterThan(0);
    expect(momentsOf(new Map(views))).toEqual(first);
    expect(reads).toBe(weighed);
  });

  test("wait for both ends of a turn", () => {
    const views = new Map(viewsOf([small], [large]));
    views.delete(1);
    expect(momentsOf(views)).toEqual([]);
  });
});
