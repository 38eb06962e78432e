import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "../../../shared/base/canonical.ts";
import type { TurnInputs, TurnOutcome } from "../../../shared/turn/turn.ts";
import { chance, playedGame, randomInputs, randomSheet, shuffled, withShuffledKeys } from "../random-play.ts";
import { close, type Game } from "../turns.ts";

const RUNS = { seed: 20050623, numRuns: 12 };
const seeds = fc.integer({ min: 0, max: 1e6 });
const turns = fc.integer({ min: 0, max: 8 });

/** The first way in which two outcomes differ, as a short text; null if they are the same. */
function difference(one: TurnOutcome, other: TurnOutcome): string | null {
  for (const part of ["changes", "entries", "facts"] as const) {
    const [first, second] = [one[part].map(canonical), other[part].map(canonical)];
    for (let at = 0; at < Math.max(first.length, second.length); at += 1)
      if (first[at] !== second[at]) return `${part}: ${first[at]} and ${second[at]}`;
  }
  if (one.digest !== other.digest) return "digest";
  return canonical(one.scores) === canonical(other.scores) ? null : "scores";
}

function mixedInputs(inputs: TurnInputs, seed: number): TurnInputs {
  const random = chance(seed, "mix");
  const sheets = Object.fromEntries(
    shuffled(Object.entries(inputs.sheets), random).map(([seat, sheet]) => [seat, shuffled(sheet, random)]),
  );
  const { agreements, fired, left = [], verdicts = [] } = inputs;
  return withShuffledKeys(
    {
      ...inputs,
      sheets,
      agreements: shuffled(agreements, random),
      fired: shuffled(fired, random),
      left: shuffled(left, random),
      verdicts: shuffled(verdicts, random),
    },
    random,
  );
}

test("L4 the order of seats, of orders within a sheet, of agreements and of all keys changes nothing", () => {
  fc.assert(
    fc.property(seeds, turns, (seed, turn) => {
      const game = playedGame(seed, turn);
      const inputs = randomInputs(game, seed + 1);
      const straight = close(game, inputs).outcome;
      for (let arrival = 0; arrival < 3; arrival += 1) {
        const world = withShuffledKeys(game.world, chance(seed + arrival, "keys"));
        const mixed = close({ ...game, world }, mixedInputs(inputs, seed + arrival));
        expect(difference(mixed.outcome, straight)).toBeNull();
      }
    }),
    RUNS,
  );
});

test("L4 the order in which the scenario lists seats, states and deployments changes no number", () => {
  fc.assert(
    fc.property(seeds, turns, (seed, turn) => {
      const game = playedGame(seed, turn);
      const inputs = randomInputs(game, seed + 1);
      const random = chance(seed, "scenario");
      const { scenario } = game.setting;
      const mixed = {
        ...scenario,
        seats: shuffled(scenario.seats, random),
        states: shuffled(scenario.states, random),
        institutions: shuffled(scenario.institutions, random),
        injects: shuffled(scenario.injects, random),
      };
      const closed = close({ ...game, setting: { ...game.setting, scenario: mixed } }, inputs);
      expect(difference(closed.outcome, close(game, inputs).outcome)).toBeNull();
    }),
    RUNS,
  );
});

test("the same inputs give the same outcome, and nothing that was given is changed", () => {
  fc.assert(
    fc.property(seeds, turns, (seed, turn) => {
      const game = playedGame(seed, turn);
      const inputs = randomInputs(game, seed + 1);
      const given = canonical([game.world, inputs, game.setting.scenario]);
      const first = close(game, inputs);
      expect(difference(close(game, inputs).outcome, first.outcome)).toBeNull();
      expect(canonical([game.world, inputs, game.setting.scenario])).toBe(given);
    }),
    RUNS,
  );
});

const DRAWN: Readonly<Record<string, readonly string[]>> = {
  "mechanism.crises": ["broke"],
  "mechanism.injects": ["happened"],
  "action.investigate": ["agreement", "term", "aim", "means"],
  "action.free-move": ["won", "lost"],
};

/** What came of dice at a close: crises and injects, what others than the seat found out, whose free moves came true. */
function dice({ outcome }: ReturnType<typeof close>, seat: string): string {
  return canonical(
    outcome.facts
      .filter(({ source, code }) => DRAWN[source]?.includes(code) === true)
      .filter(({ source, about }) => !source.startsWith("action.") || about[0] !== seat),
  );
}

test("an order more, of whatever kind, changes no draw of its turn", () => {
  fc.assert(
    fc.property(seeds, turns, fc.nat(11), (seed, turn, number) => {
      const game: Game = playedGame(seed, turn);
      const seat = game.setting.scenario.seats[number]?.id ?? "moscow";
      const inputs = randomInputs(game, seed + 1);
      const without = { ...inputs, sheets: { ...inputs.sheets, [seat]: [] } };
      const other = {
        ...inputs,
        sheets: { ...inputs.sheets, [seat]: randomSheet(game, seat, 8, chance(seed, "more")) },
      };
      expect(dice(close(game, other), seat)).toBe(dice(close(game, without), seat));
    }),
    { ...RUNS, numRuns: 30 },
  );
});
