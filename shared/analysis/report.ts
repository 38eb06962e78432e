import { digestOf } from "../base/canonical.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import type { Target } from "../world/target.ts";
import type { BatchSetting } from "./game.ts";
import { type Estimate, meanEstimate, OF_COUNTS, OF_SCORES, ratioEstimate, rounded } from "./interval.ts";
import { type ObjectiveLine, objectiveLines } from "./objective-lines.ts";
import type { FailedGame, GameOutcome, GameResult } from "./play-game.ts";
import { type Spread, spreadOf } from "./statistics.ts";
import { type ActionUse, NO_USE } from "./tally.ts";
import { winsOf } from "./wins.ts";

/**
 * What a batch of games says about a scenario's balance. Scores are points, 0..100, to a thousandth; shares are 0..1;
 * an estimate is given with its 95 % interval, and is null where there was nothing to take it from.
 */
export interface BalanceReport {
  readonly scenario: string;
  readonly title: string;
  readonly variant: string;
  readonly turns: number;
  readonly seed: string;
  /** Games that were asked for, and those that were played to their end. */
  readonly asked: number;
  readonly games: number;
  readonly seats: readonly SeatLine[];
  readonly objectives: readonly ObjectiveLine[];
  readonly actions: readonly ActionLine[];
  readonly terms: readonly CountLine[];
  readonly crises: readonly CountLine[];
  readonly stuck: readonly StuckLine[];
  readonly refusals: Readonly<Record<string, number>>;
  readonly failed: readonly FailedGame[];
  /** SHA-256 over the outcome of every game, in order: equal digests, equal games. */
  readonly digest: string;
}

export interface SeatLine {
  readonly seat: SeatId;
  readonly bot: string;
  /** Of the final scores; null if no game was played to its end. */
  readonly score: Spread | null;
  readonly mean: Estimate | null;
  /** Share of games in which no seat's final score is higher; a tie is a win shared by all in it. */
  readonly wins: Estimate | null;
  /** How far the score moves in a turn, up or down, in points. */
  readonly swing: Estimate | null;
}

/** The use of an action where it was offered and could be paid for. */
export interface ActionLine extends ActionUse {
  readonly action: ActionId;
  /** `used` in `orders`. */
  readonly share: Estimate | null;
  /** Games in which it was ordered at least once. */
  readonly games: number;
}

/** How often something happened: agreements with a term, crises of a kind. */
export interface CountLine {
  readonly kind: string;
  readonly count: number;
  readonly perGame: Estimate | null;
  /** Games in which it happened at least once. */
  readonly games: number;
}

/** A number that ended turns at an end of its scale at which it did not start. */
export interface StuckLine {
  readonly target: Target;
  /** Of all turns of all games. */
  readonly share: Estimate | null;
}

/** Sums outcomes up in their order, so that equal outcomes give an equal report. */
export function reportOf(
  { scenario, variant, bots, seed }: BatchSetting,
  outcomes: readonly GameOutcome[],
  asked: number = outcomes.length,
): BalanceReport {
  const failed = outcomes.flatMap((outcome) => ("failure" in outcome ? [outcome] : []));
  const results = outcomes.flatMap((outcome) => ("failure" in outcome ? [] : [outcome]));
  return {
    scenario: scenario.id,
    title: scenario.title,
    variant,
    turns: scenario.variants[variant].turns,
    seed,
    asked,
    games: results.length,
    seats: scenario.seats.map(({ id }) => seatLine(id, bots[id] ?? "", results)),
    objectives: objectiveLines(scenario, results),
    actions: scenario.actions.map(({ id }) => actionLine(id, results)),
    terms: countLines(results.map(({ terms }) => terms)),
    crises: countLines(results.map(({ crises }) => crises)),
    stuck: stuckLines(results),
    refusals: refusalCounts(results),
    failed,
    digest: digestOf(outcomes),
  };
}

function seatLine(seat: SeatId, bot: string, results: readonly GameResult[]): SeatLine {
  const scores = results.map(({ scores }) => (scores[seat] ?? 0) / 1000);
  const swings = results.map(({ moves }) => {
    const own = moves[seat] ?? [];
    return own.reduce((sum, move) => sum + Math.abs(move) / 1000, 0) / Math.max(1, own.length);
  });
  return {
    seat,
    bot,
    score: scores.length === 0 ? null : roundedSpread(spreadOf(scores)),
    mean: rounded(meanEstimate(scores, OF_SCORES)),
    wins: rounded(winsOf(seat, results)),
    swing: rounded(meanEstimate(swings, OF_SCORES)),
  };
}

function roundedSpread({ deviation, ...spread }: Spread): Spread {
  const cut = (value: number): number => Math.round(1000 * value) / 1000;
  return {
    mean: cut(spread.mean),
    deviation: deviation === null ? null : cut(deviation),
    least: cut(spread.least),
    lowerQuartile: cut(spread.lowerQuartile),
    median: cut(spread.median),
    upperQuartile: cut(spread.upperQuartile),
    most: cut(spread.most),
  };
}

function actionLine(action: ActionId, results: readonly GameResult[]): ActionLine {
  const uses = results.map(({ actions }) => actions[action] ?? NO_USE);
  const sum = (of: (use: ActionUse) => number): number => uses.reduce((all, use) => all + of(use), 0);
  return {
    action,
    chances: sum(({ chances }) => chances),
    orders: sum(({ orders }) => orders),
    used: sum(({ used }) => used),
    share: rounded(ratioEstimate(uses.map(({ used, orders }) => [used, orders] as const))),
    games: uses.filter(({ used }) => used > 0).length,
  };
}

function countLines(games: readonly Readonly<Record<string, number>>[]): readonly CountLine[] {
  const kinds = [...new Set(games.flatMap((counts) => Object.keys(counts)))].sort();
  return kinds.map((kind) => {
    const counts = games.map((each) => each[kind] ?? 0);
    return {
      kind,
      count: counts.reduce((one, other) => one + other, 0),
      perGame: rounded(meanEstimate(counts, OF_COUNTS)),
      games: counts.filter((count) => count > 0).length,
    };
  });
}

/** The most stuck ones first. */
function stuckLines(results: readonly GameResult[]): readonly StuckLine[] {
  const targets = [...new Set(results.flatMap(({ stuck }) => Object.keys(stuck) as Target[]))].sort();
  return targets
    .map((target) => ({
      target,
      share: rounded(ratioEstimate(results.map(({ stuck, turns }) => [stuck[target] ?? 0, turns] as const))),
    }))
    .sort((one, other) => (other.share?.value ?? 0) - (one.share?.value ?? 0));
}

function refusalCounts(results: readonly GameResult[]): Readonly<Record<string, number>> {
  const lines = countLines(results.map(({ refusals }) => refusals));
  return Object.fromEntries(lines.map(({ kind, count }) => [kind, count]));
}
