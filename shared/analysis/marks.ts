import type { Estimate } from "./interval.ts";
import type { ActionLine } from "./report.ts";
import { evenShare, fewestGames } from "./wins.ts";

/** Mean scores outside these points are marked: the seat's objectives are too easy or too hard to reach. */
export const FAIR = { least: 35, most: 65 } as const;
/** Shares of orders outside these are marked: an action that is always right, or never worth its price. */
export const LIVELY = { least: 0.005, most: 0.3 } as const;
/** Seats that win less or more often than these multiples of an even share are marked. */
const ALIKE = { least: 0.5, most: 1.5 } as const;
/** A number that ends more of its turns than this at an end of its scale is told. */
export const STUCK_LEAST = 0.05;

/** How a figure lies to what would be well: nothing is said of one that lies within. */
export type Mark = "below" | "above" | "never" | null;

export function markOfScore(mean: number): Mark {
  if (mean < FAIR.least) return "below";
  return mean > FAIR.most ? "above" : null;
}

/** Only what the interval does not put down to chance is marked, and nothing in so few games that none won might be chance. */
export function markOfWins(wins: Estimate | null, ofGames: number, seats: number): "below" | "above" | null {
  const even = evenShare(seats);
  if (wins === null || ofGames < fewestGames(seats)) return null;
  if ((wins.high ?? even) < even && wins.value < ALIKE.least * even) return "below";
  return (wins.low ?? even) > even && wins.value > ALIKE.most * even ? "above" : null;
}

/** An action that is rare by nature is well if it is used in one game of ten. */
export function markOfUse({ chances, share, games }: ActionLine, ofGames: number): Mark {
  if (chances === 0) return "never";
  if (share === null) return null;
  if (share.value > LIVELY.most) return "above";
  return share.value < LIVELY.least && 10 * games < ofGames ? "below" : null;
}
