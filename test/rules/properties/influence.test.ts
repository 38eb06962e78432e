import fc from "fast-check";
import { expect, test } from "vitest";
import { DOMAINS } from "../../../shared/base/ids.ts";
import { influenceBoard } from "../../../shared/influence/board.ts";
import { type Numbers, patronsOf } from "../../../shared/influence/influence.ts";
import type { Target } from "../../../shared/world/target.ts";
import { newGame } from "../turns.ts";

const { scenario } = newGame().setting;
const start = newGame().world.numbers;
const RUNS = { seed: 20050623, numRuns: 200 };
const engagements = (Object.keys(start) as Target[]).filter((target) => target.startsWith("engagement/"));
const reliances = (Object.keys(start) as Target[]).filter((target) => target.startsWith("reliance/"));

/** Any numbers that a world may have: engagement 0..100, self-reliance 10..60. */
const numbers: fc.Arbitrary<Numbers> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 100_000 }), {
      minLength: engagements.length,
      maxLength: engagements.length,
    }),
    fc.array(fc.integer({ min: 10_000, max: 60_000 }), {
      minLength: reliances.length,
      maxLength: reliances.length,
    }),
  )
  .map(([engaged, relied]) =>
    Object.fromEntries([
      ...engagements.map((target, at) => [target, engaged[at] ?? 0]),
      ...reliances.map((target, at) => [target, relied[at] ?? 0]),
    ]),
  );
const patrons = patronsOf(scenario);
const patron = fc.constantFrom(...patrons);
const state = fc.constantFrom(...scenario.states.map(({ id }) => id));
const domain = fc.constantFrom(...DOMAINS);
const rise = fc.integer({ min: 1, max: 40_000 });

function raised(given: Numbers, target: Target, by: number): Numbers {
  return { ...given, [target]: Math.min(100_000, (given[target] ?? 0) + by) };
}

test("shares sum to 1, influence and autonomy lie between 0 and 100", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const board = influenceBoard(scenario, given);
      const sum = Object.values(board.shares).reduce((one, other) => one + other, 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      const inRange = (value: number) => value >= 0 && value <= 100;
      expect(Object.values(board.regional).every(inRange)).toBe(true);
      expect(Object.values(board.autonomy).every(inRange)).toBe(true);
    }),
    RUNS,
  );
});

test("influence rises with the own engagement and falls with a rival's", () => {
  fc.assert(
    fc.property(numbers, patron, patron, state, domain, rise, (given, own, rival, where, what, by) => {
      fc.pre(own !== rival);
      const total = (now: Numbers) =>
        influenceBoard(scenario, now).influence[where]?.[own]?.domains[what] ?? 0;
      const before = total(given);
      const target: Target = `engagement/${own}/${where}/${what}`;
      const more = raised(given, target, by);
      if (more[target] !== given[target]) expect(total(more)).toBeGreaterThan(before);
      const rivals: Target = `engagement/${rival}/${where}/${what}`;
      const against = raised(given, rivals, by);
      // Who does nothing there has nothing to lose.
      if (against[rivals] !== given[rivals] && (given[target] ?? 0) > 0)
        expect(total(against)).toBeLessThan(before);
      else expect(total(against)).toBe(before);
    }),
    RUNS,
  );
});

test("autonomy falls when the largest dependence grows", () => {
  fc.assert(
    fc.property(numbers, state, domain, rise, (given, where, what, by) => {
      const engaged = (seat: string): Target => `engagement/${seat}/${where}/${what}`;
      const largest = [...patrons].sort(
        (one, other) => (given[engaged(other)] ?? 0) - (given[engaged(one)] ?? 0),
      )[0] as string;
      const after = raised(given, engaged(largest), by);
      fc.pre(after[engaged(largest)] !== given[engaged(largest)]);
      expect(influenceBoard(scenario, after).autonomy[where]).toBeLessThan(
        influenceBoard(scenario, given).autonomy[where] ?? 0,
      );
    }),
    RUNS,
  );
});

test("what leaves one state changes nothing in another", () => {
  fc.assert(
    fc.property(numbers, patron, state, domain, rise, (given, own, where, what, by) => {
      const before = influenceBoard(scenario, given);
      const after = influenceBoard(scenario, raised(given, `engagement/${own}/${where}/${what}`, by));
      for (const { id } of scenario.states) {
        if (id === where) continue;
        expect(after.influence[id]).toEqual(before.influence[id]);
        expect(after.autonomy[id]).toBe(before.autonomy[id]);
      }
    }),
    RUNS,
  );
});
