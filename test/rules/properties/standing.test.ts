import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsOf } from "../../../shared/base/items-of.ts";
import type { Scenario } from "../../../shared/scenario/format.ts";
import type { World } from "../../../shared/world/world.ts";
import { randomInputs } from "../random-play.ts";
import { close, everyAction, type Game, newGame, numberOf } from "../turns.ts";

/** What must hold of what stands after every turn, whatever met in it: random games with all actions, many crises. */
const TURNS = 10;
const stormy = (scenario: Scenario): Scenario => {
  const all = everyAction(scenario);
  return { ...all, rules: { ...all.rules, crises: { ...all.rules.crises, rate: 2 } } };
};

function afterEachTurn(seed: number, holds: (game: Game) => readonly string[]): void {
  let game: Game = newGame({ seed: `standing ${seed}`, change: stormy });
  for (let turn = 0; turn < TURNS; turn += 1) {
    game = close(game, randomInputs(game, seed));
    expect(holds(game), `seed ${seed}, turn ${turn + 1}`).toEqual([]);
  }
}

function always(holds: (game: Game) => readonly string[]): void {
  const seeds = fc.integer({ min: 0, max: 1e6 });
  fc.assert(
    fc.property(seeds, (seed) => afterEachTurn(seed, holds)),
    { seed: 20050623, numRuns: 12 },
  );
}

test("no site has two, no battalion comes from nowhere or is lost, and who should have gone is gone", () => {
  always((game) => {
    const { scenario } = game.setting;
    const { world } = game;
    const deployments = itemsOf(world.tables.deployments);
    const sites = deployments.flatMap(({ site }) => site ?? []);
    const late = deployments.filter(({ leaves }) => leaves !== null && leaves.turn <= world.closedTurns);
    const miscounted = scenario.seats.filter(({ id, forces }) => {
      const posted = (all: readonly { readonly seat: string; readonly size: number }[]) =>
        all.reduce((sum, { seat, size }) => sum + (seat === id ? size : 0), 0);
      return (
        numberOf(game, `seat/${id}/forces`) + posted(deployments) !== forces + posted(scenario.deployments)
      );
    });
    return [
      ...sites.filter((site, at) => sites.indexOf(site) !== at),
      ...late.map(({ id }) => `${id} is still there`),
      ...miscounted.map(({ id }) => `${id} has another number of battalions`),
    ];
  });
});

test("what is over is over: agreements, effects, motions whose crisis is gone, missions whose zone is", () => {
  always(({ world }) => over(world));
});

function over({ tables, closedTurns }: World): readonly string[] {
  const gone = (crisis: string | null) => crisis !== null && tables.crises[crisis] === undefined;
  return [
    ...itemsOf(tables.agreements).filter(
      ({ state, untilTurn }) => state === "in-force" && untilTurn <= closedTurns,
    ),
    ...itemsOf(tables.effects).filter(({ untilTurn }) => untilTurn <= closedTurns),
    ...itemsOf(tables.motions).filter(
      ({ result, crisis }) => (result === "open" || result === "passed") && gone(crisis),
    ),
    ...itemsOf(tables.deployments).filter(({ crisis, leaves }) => leaves === null && gone(crisis)),
  ].map(({ id }) => `${id} is not over`);
}
