import { digestOf } from "../../shared/base/canonical.ts";
import type { ActionId, SeatId } from "../../shared/base/ids.ts";
import type { BatchSetting } from "./game.ts";
import { type ActionUse, type FailedGame, type GameOutcome, type GameResult, NO_USE } from "./play-game.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** What a batch of games says about a scenario's balance. Scores are points, 0..100, to a thousandth. */
export interface BalanceReport {
  readonly scenario: string;
  readonly title: string;
  readonly variant: string;
  readonly turns: number;
  readonly seed: string;
  /** Games that were played to their end. */
  readonly games: number;
  readonly seats: readonly SeatLine[];
  readonly actions: readonly ActionLine[];
  readonly terms: readonly TermLine[];
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
}

/** The use of an action where it was offered and could be paid for. */
export interface ActionLine extends ActionUse {
  readonly action: ActionId;
  /** `used` in `orders`, 0..1; null if there was no order at all. */
  readonly share: number | null;
  /** Games in which it was ordered at least once. */
  readonly games: number;
}

export interface TermLine {
  readonly term: string;
  /** Agreements with such a term that came into force in all games together. */
  readonly agreements: number;
  readonly games: number;
}

/** Sums outcomes up in their order, so that equal outcomes give an equal report. */
export function reportOf(
  { scenario, variant, bots, seed }: BatchSetting,
  outcomes: readonly GameOutcome[],
): BalanceReport {
  const failed = outcomes.flatMap((outcome) => ("failure" in outcome ? [outcome] : []));
  const results = outcomes.flatMap((outcome) => ("failure" in outcome ? [] : [outcome]));
  return {
    scenario: scenario.id,
    title: scenario.title,
    variant,
    turns: scenario.variants[variant].turns,
    seed,
    games: results.length,
    seats: scenario.seats.map(({ id }) => ({
      seat: id,
      bot: bots[id] ?? "",
      score: scoreSpread(results.map(({ scores }) => scores[id] ?? 0)),
    })),
    actions: scenario.actions.map(({ id }) => actionLine(id, results)),
    terms: termLines(results),
    refusals: refusalCounts(results),
    failed,
    digest: digestOf(outcomes),
  };
}

function scoreSpread(thousandths: readonly number[]): Spread | null {
  if (thousandths.length === 0) return null;
  const spread = spreadOf(thousandths);
  const points = (value: number): number => Math.round(value) / 1000;
  return {
    mean: points(spread.mean),
    deviation: points(spread.deviation),
    least: points(spread.least),
    lowerQuartile: points(spread.lowerQuartile),
    median: points(spread.median),
    upperQuartile: points(spread.upperQuartile),
    most: points(spread.most),
  };
}

function actionLine(action: ActionId, results: readonly GameResult[]): ActionLine {
  let sum = NO_USE;
  let games = 0;
  for (const { actions } of results) {
    const use = actions[action] ?? NO_USE;
    if (use.used > 0) games += 1;
    sum = {
      chances: sum.chances + use.chances,
      orders: sum.orders + use.orders,
      used: sum.used + use.used,
    };
  }
  const share = sum.orders === 0 ? null : Math.round((100_000 * sum.used) / sum.orders) / 100_000;
  return { action, ...sum, share, games };
}

function termLines(results: readonly GameResult[]): readonly TermLine[] {
  const kinds = [...new Set(results.flatMap(({ terms }) => Object.keys(terms)))].sort();
  return kinds.map((term) => {
    const counts = results.map(({ terms }) => terms[term] ?? 0);
    return {
      term,
      agreements: counts.reduce((one, other) => one + other, 0),
      games: counts.filter((count) => count > 0).length,
    };
  });
}

function refusalCounts(results: readonly GameResult[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { refusals } of results)
    for (const [kind, count] of Object.entries(refusals)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
