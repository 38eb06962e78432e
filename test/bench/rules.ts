/**
 * Turns per second of `resolveTurn` alone with a full order sheet in every seat, beside a bare loop that books the same
 * changes on an object with a list of them, the turns of imagined worlds, and turns with the digest of the world after
 * them, as they go on record; then whole games with bots. Rounds are interleaved; medians and their ratios are printed.
 * Seconds are those of the processor on this thread, so that other work on the machine weighs less. `npm run bench`, or
 * `node test/bench/rules.ts FILE` for another scenario.
 */
import { join } from "node:path";
import { readInput } from "../../server/commands/read-input.ts";
import { checkScenario, findings } from "../../server/commands/validate.ts";
import { fromPoints } from "../../shared/base/points.ts";
import { BOTS } from "../../shared/bots/registry.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { countedOrders } from "../../shared/turn/check-sheet.ts";
import { nextWorld, resolveTurn } from "../../shared/turn/resolve-turn.ts";
import type { TurnInputs } from "../../shared/turn/turn.ts";
import { worldDigest } from "../../shared/world/digest.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";
import { applyOutcome } from "../../shared/world/world.ts";
import { randomInputs } from "../rules/random-play.ts";
import { close, type Game, withNumbers } from "../rules/turns.ts";
import { benchGames } from "./games.ts";
import { median, worked } from "./measure.ts";

const SHIPPED = join(import.meta.dirname, "../../scenarios/csto-2005/scenario.yaml");
const ROUNDS = 15;
const ROUND_MILLISECONDS = 200;
/** Orders drawn for a seat until its sheet is full: most draws fit no more. */
const TRIES = 80;

interface Position {
  readonly game: Game;
  readonly inputs: TurnInputs;
}

function load(file: string): { readonly scenario: Scenario; readonly text: string } {
  const { scenario, text, faults, advice } = checkScenario(readInput(file));
  if (scenario === null) throw new Error(findings(file, { scenario, faults, advice }));
  return { scenario, text };
}

/** The game with enough in every seat's hands to fill its sheet. */
function wealthy(game: Game): Game {
  const { scenario } = game.setting;
  const have = scenario.seats.flatMap(({ id }) => [
    [`seat/${id}/capital`, scenario.rules.income.capitalMost] as const,
    [`seat/${id}/funds`, 1000] as const,
  ]);
  return withNumbers(game, Object.fromEntries(have));
}

/** The turns of a whole game in which every seat fills its sheet at random. */
function positionsOf(scenario: Scenario): readonly Position[] {
  const calendar = calendarOf(scenario, "full");
  let game: Game = {
    setting: { scenario, calendar, seed: "bench", line: 1 },
    world: setUpWorld(scenario, calendar),
  };
  return Array.from({ length: calendar.turns }, () => {
    const rich = wealthy(game);
    const inputs = randomInputs(rich, 1, TRIES);
    game = close(rich, inputs);
    return { game: rich, inputs };
  });
}

/** How often a second the work is done, over at least the length of a round. */
function perSecond(works: readonly (() => unknown)[]): number {
  const start = process.threadCpuUsage();
  let done = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MILLISECONDS) {
    for (const work of works) work();
    done += works.length;
    elapsed = worked(start);
  }
  return (1000 * done) / elapsed;
}

interface Booking {
  readonly target: string;
  readonly delta: number;
  readonly cause: unknown;
}

/** The least that a turn with reasons can be: the same changes booked on an object, each with its cause in a list. */
function bareTurn(numbers: Readonly<Record<string, number>>, changes: readonly Booking[]) {
  const after: Record<string, number> = { ...numbers };
  const ledger: Booking[] = [];
  for (const { target, delta, cause } of changes) {
    after[target] = (after[target] ?? 0) + delta;
    ledger.push({ target, delta, cause });
  }
  return { after, ledger };
}

function benchTurns(positions: readonly Position[]): void {
  const turns = positions.map(
    ({ game, inputs }) =>
      () =>
        resolveTurn(game.setting, game.world, inputs),
  );
  const bare = positions.map(({ game, inputs }) => {
    const { entries } = resolveTurn(game.setting, game.world, inputs);
    return () => bareTurn(game.world.numbers, entries);
  });
  const recorded = positions.map(({ game, inputs }) => () => {
    const result = resolveTurn(game.setting, game.world, inputs);
    return worldDigest(applyOutcome(game.world, result));
  });
  const imagined = positions.map(
    ({ game, inputs }) =>
      () =>
        nextWorld(game.setting, game.world, inputs),
  );
  const all = { turns, bare, recorded, imagined };
  for (const works of Object.values(all)) perSecond(works);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    turns: perSecond(turns),
    bare: perSecond(bare),
    recorded: perSecond(recorded),
    imagined: perSecond(imagined),
  }));
  const rate = (of: keyof typeof all) => `${median(rounds.map((round) => round[of])).toFixed(0)} turns/s`;
  const times = median(rounds.map((round) => round.bare / round.turns));
  console.log(`medians of ${ROUNDS} interleaved rounds`);
  console.log(`resolveTurn       ${rate("turns")}`);
  console.log(`bare bookkeeping  ${rate("bare")}`);
  console.log(`ratio             resolveTurn takes ${times.toFixed(1)} times the bare bookkeeping`);
  console.log(`with its digest   ${rate("recorded")}`);
  console.log(`imagined          ${rate("imagined")}`);
}

const file = process.argv[2] ?? SHIPPED;
const { scenario, text } = load(file);
const positions = positionsOf(scenario);
const orders = positions.map(({ inputs }) =>
  Object.values(inputs.sheets).reduce((sum, sheet) => sum + countedOrders(sheet), 0),
);
const allowed = scenario.seats.reduce(
  (sum, { id }) => sum + fromPoints(positions[0]?.game.world.numbers[`seat/${id}/orders`] ?? 0),
  0,
);
console.log(
  `${scenario.title}: ${scenario.seats.length} seats, ${positions.length} turns, a median of ${median(orders)} of ${allowed} orders a turn`,
);
benchTurns(positions);
for (const bot of BOTS) {
  const bots = Object.fromEntries(scenario.seats.map(({ id }) => [id, bot.id]));
  const setting = { scenario, scenarioText: text, variant: "short" as const, bots, seed: "bench" };
  await benchGames(setting, bot);
}
