import fc from "fast-check";
import { expect, test } from "vitest";
import { nextWorld } from "../../../shared/turn/resolve-turn.ts";
import type { TurnInputs } from "../../../shared/turn/turn.ts";
import { worldDigest } from "../../../shared/world/digest.ts";
import { type Target, targetBounds, targetParts } from "../../../shared/world/target.ts";
import { randomInputs } from "../random-play.ts";
import { type Closed, close, everyAction, type Game, newGame } from "../turns.ts";

const RUNS = { seed: 20050623, numRuns: 20 };
const games = {
  seed: fc.integer({ min: 0, max: 1e6 }),
  variant: fc.constantFrom("short" as const, "full" as const),
};

type Played = Closed & { readonly inputs: TurnInputs };
const kept = new Map<string, readonly Played[]>();

/** Calls back for every turn of a whole random game. The tests here draw the same games, so each is played once. */
function everyTurn(seed: number, variant: "short" | "full", look: (closed: Played) => void): void {
  const key = `${seed} ${variant}`;
  const turns = kept.get(key) ?? wholeGame(seed, variant);
  kept.set(key, turns);
  for (const closed of turns) look(closed);
}

function wholeGame(seed: number, variant: "short" | "full"): readonly Played[] {
  let game: Game = newGame({ seed: `ledger ${seed}`, variant, change: everyAction });
  return Array.from({ length: game.setting.calendar.turns }, () => {
    const inputs = randomInputs(game, seed);
    const closed = close(game, inputs);
    game = closed;
    return { ...closed, inputs };
  });
}

test("every number of every turn lies in its bounds and is a whole number of thousandths", () => {
  fc.assert(
    fc.property(games.seed, games.variant, (seed, variant) => {
      everyTurn(seed, variant, ({ setting, world }) => {
        for (const [target, value] of Object.entries(world.numbers) as [Target, number][]) {
          const { low, high } = targetBounds(target);
          const parts = targetParts(target);
          const capital = parts.kind === "seat" && parts.quantity === "capital";
          const top = capital ? setting.scenario.rules.income.capitalMost : high;
          if (!Number.isSafeInteger(value) || value < low * 1000 || value > top * 1000)
            throw new Error(`${target} is ${value}`);
        }
      });
    }),
    RUNS,
  );
});

test("the ledger of a turn explains the change of every number exactly, and no entry is 0", () => {
  fc.assert(
    fc.property(games.seed, games.variant, (seed, variant) => {
      everyTurn(seed, variant, ({ before, world, outcome }) => {
        const sums = new Map<string, number>();
        for (const { target, delta } of outcome.entries) {
          expect(delta).not.toBe(0);
          sums.set(target, (sums.get(target) ?? 0) + delta);
        }
        for (const [target, value] of Object.entries(world.numbers) as [Target, number][]) {
          if (value !== (before.numbers[target] ?? 0) + (sums.get(target) ?? 0))
            throw new Error(`the ledger does not explain ${target}`);
        }
      });
    }),
    RUNS,
  );
});

test("the world that a turn's entries and changes make is the one to which the imagined turn leads", () => {
  fc.assert(
    fc.property(games.seed, games.variant, (seed, variant) => {
      everyTurn(seed, variant, ({ setting, before, inputs, world }) => {
        expect(worldDigest(nextWorld(setting, before, inputs))).toBe(worldDigest(world));
      });
    }),
    { ...RUNS, numRuns: 8 },
  );
});

test("no seat pays more than it has: nothing of funds or forces is taken by a bound", () => {
  fc.assert(
    fc.property(games.seed, games.variant, (seed, variant) => {
      everyTurn(seed, variant, ({ outcome }) => {
        const given = outcome.entries.filter(
          ({ target, cause }) => cause.kind === "bound" && /^seat\/.*\/(funds|forces)$/.test(target),
        );
        expect(given).toEqual([]);
      });
    }),
    RUNS,
  );
});
