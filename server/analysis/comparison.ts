import type { BatchSetting } from "../../shared/analysis/game.ts";
import {
  type Estimate,
  meanEstimate,
  OF_DIFFERENCES,
  rounded,
  shareEstimate,
} from "../../shared/analysis/interval.ts";
import type { GameOutcome, GameResult } from "../../shared/analysis/play-game.ts";
import type { OrderPattern } from "../../shared/analysis/shaped-bot.ts";
import { canonical } from "../../shared/base/canonical.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import { type BatchOrder, type BatchRun, runBatches } from "./batch.ts";

/** One change of how a seat is played, to be compared with the batch as it is. */
export type Change =
  | { readonly kind: "versus"; readonly seat: SeatId; readonly policy: string }
  | { readonly kind: "without" | "always"; readonly seat: SeatId; readonly pattern: OrderPattern };

/** What a change does, game by game with the same dice. */
export interface ComparisonLine {
  readonly seat: SeatId;
  /** As on the command line: `versus random`, `without deploy-peacekeepers`, `always crack-down`. */
  readonly change: string;
  /** Games that were played to their end both ways. */
  readonly games: number;
  /** Those among them that the change made run otherwise; of none it says nothing that it is worth nothing. */
  readonly otherwise: number;
  /** The seat's final score as the batch plays minus the one with the change, in points. */
  readonly worth: Estimate | null;
  /** Share of games in which the seat does better as the batch plays; a tie counts half. */
  readonly better: Estimate | null;
  /** The same difference for every other seat. */
  readonly others: readonly { readonly seat: SeatId; readonly worth: Estimate | null }[];
}

/** The outcomes of the batch as it is, and a line for each change. */
export interface Compared {
  readonly outcomes: readonly GameOutcome[];
  readonly lines: readonly ComparisonLine[];
}

/** All ways of play take turns game by game, so that a stop leaves whole pairs. */
const ORDER: BatchOrder = "by-game";

/** Plays the batch as it is and once more for each change, all with the same dice. */
export async function compare(
  setting: BatchSetting,
  changes: readonly Change[],
  games: readonly number[],
  run: BatchRun,
): Promise<Compared> {
  const settings = [setting, ...changes.map((change) => changed(setting, change))];
  const [outcomes = [], ...others] = await runBatches(settings, games, run, ORDER);
  const seats = setting.scenario.seats.map(({ id }) => id);
  const lines = changes.map((change, at) => comparisonLine(change, outcomes, others[at] ?? [], seats));
  return { outcomes, lines };
}

function changed(setting: BatchSetting, change: Change): BatchSetting {
  if (change.kind === "versus")
    return { ...setting, bots: { ...setting.bots, [change.seat]: change.policy } };
  return { ...setting, shapes: { ...setting.shapes, [change.seat]: { [change.kind]: change.pattern } } };
}

function comparisonLine(
  change: Change,
  asIs: readonly GameOutcome[],
  changedOnes: readonly GameOutcome[],
  seats: readonly SeatId[],
): ComparisonLine {
  const byGame = new Map(changedOnes.map((outcome) => [outcome.game, outcome]));
  const pairs = asIs.flatMap((one): readonly (readonly [GameResult, GameResult])[] => {
    const other = byGame.get(one.game);
    return other === undefined || "failure" in one || "failure" in other ? [] : [[one, other]];
  });
  const differences = (seat: SeatId): readonly number[] =>
    pairs.map(([one, other]) => ((one.scores[seat] ?? 0) - (other.scores[seat] ?? 0)) / 1000);
  const own = differences(change.seat);
  const wins = own.reduce((sum, difference) => sum + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0), 0);
  return {
    seat: change.seat,
    change: changeWords(change),
    games: pairs.length,
    otherwise: pairs.filter(([one, other]) => canonical(one) !== canonical(other)).length,
    worth: rounded(meanEstimate(own, OF_DIFFERENCES)),
    better: rounded(shareEstimate(wins, own.length)),
    others: seats
      .filter((seat) => seat !== change.seat)
      .map((seat) => ({ seat, worth: rounded(meanEstimate(differences(seat), OF_DIFFERENCES)) })),
  };
}

function changeWords(change: Change): string {
  if (change.kind === "versus") return `versus ${change.policy}`;
  const { action, field } = change.pattern;
  return `${change.kind} ${action}${field === undefined ? "" : `/${field.id}=${field.value}`}`;
}
