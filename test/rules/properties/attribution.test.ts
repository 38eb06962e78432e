import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "../../../shared/base/canonical.ts";
import { toPoints } from "../../../shared/base/points.ts";
import { attribute, roundedParts } from "../../../shared/influence/attribution.ts";
import { influenceBoard } from "../../../shared/influence/board.ts";
import type { Numbers } from "../../../shared/influence/influence.ts";
import { scoreSeat } from "../../../shared/turn/score.ts";
import { chance, playedGame, randomInputs, shuffled } from "../random-play.ts";
import { close, newGame } from "../turns.ts";

const RUNS = { seed: 20050623, numRuns: 8 };
const { scenario } = newGame().setting;
/** Four derived numbers at once. */
function figures(numbers: Numbers): number[] {
  const { regional, autonomy } = influenceBoard(scenario, numbers);
  return [regional.moscow, regional.nato, autonomy.uzb, autonomy.geo].map((figure = 0) => figure);
}
const regional = (seat: string) => (numbers: Numbers) => [
  influenceBoard(scenario, numbers).regional[seat] ?? 0,
];

function turn(seed: number) {
  const game = playedGame(seed, 3);
  return close(game, randomInputs(game, seed));
}

test("the parts of a derived number's change sum to the whole of it, in thousandths", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const { before, world, outcome } = turn(seed);
      const parts = attribute(figures, before.numbers, outcome.entries);
      const start = figures(before.numbers);
      figures(world.numbers).forEach((end, number) => {
        const sum = parts.reduce((total, { deltas }) => total + (deltas[number] ?? 0), 0);
        expect(sum).toBe(toPoints(end) - toPoints(start[number] ?? 0));
      });
      expect(parts.flatMap(({ deltas }) => deltas).every(Number.isInteger)).toBe(true);
      expect(parts.every(({ deltas }) => deltas.some((delta) => delta !== 0))).toBe(true);
    }),
    RUNS,
  );
});

test("a number's parts are the same whether it is asked for alone or with others", () => {
  const { before, outcome } = turn(23);
  const together = attribute(figures, before.numbers, outcome.entries);
  const alone = attribute(regional("moscow"), before.numbers, outcome.entries);
  const ofMoscow = together.map(({ cause, deltas }) => ({ cause, deltas: deltas.slice(0, 1) }));
  expect(alone).toEqual(ofMoscow.filter(({ deltas }) => deltas[0] !== 0));
});

test("the order of the entries changes no part", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const { before, outcome } = turn(seed);
      const mixed = shuffled(outcome.entries, chance(seed, "entries"));
      const parts = attribute(regional("washington"), before.numbers, outcome.entries);
      expect(canonical(attribute(regional("washington"), before.numbers, mixed))).toBe(canonical(parts));
    }),
    RUNS,
  );
});

test("a cause that moves nothing of a number has no part in it, the only one that does has all", () => {
  const { numbers } = newGame().world;
  const cause = (code: string) => ({ kind: "mechanism", mechanism: "test", code, params: {} }) as const;
  const entries = [
    { target: "engagement/moscow/kaz/security", delta: 5000, cause: cause("one"), audience: "open" },
    { target: "state/kaz/stability", delta: 9000, cause: cause("other"), audience: "open" },
  ] as const;
  const parts = attribute(regional("moscow"), numbers, entries);
  expect(parts.map((part) => part.cause)).toEqual([cause("one")]);
});

test("a score is attributed by the same rule", () => {
  const { setting, before, world, outcome } = turn(11);
  const seat = setting.scenario.seats.find(({ id }) => id === "astana");
  if (seat === undefined) throw new Error("the fixture has Astana");
  const score = (numbers: Numbers) =>
    scoreSeat(setting.scenario, { numbers: numbers as typeof world.numbers, tables: world.tables }, seat)
      .score / 1000;
  const parts = attribute((numbers) => [score(numbers)], before.numbers, outcome.entries);
  const sum = parts.reduce((total, { deltas: [delta = 0] }) => total + delta, 0);
  expect(sum).toBe(toPoints(score(world.numbers)) - toPoints(score(before.numbers)));
});

test("the largest part takes the rounding", () => {
  expect(roundedParts([0.0004, 0.0004, 0.5004], 501)).toEqual([0, 0, 501]);
  expect(roundedParts([-2.0006, 1.0003], -1000)).toEqual([-2000, 1000]);
});
