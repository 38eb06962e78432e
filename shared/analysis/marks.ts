import type { ActionLine } from "./report.ts";

/** Mean scores outside these points are marked: the seat's objectives are too easy or too hard to reach. */
export const FAIR = { least: 35, most: 65 } as const;
/** Shares of orders outside these are marked: an action that is always right, or never worth its price. */
export const LIVELY = { least: 0.005, most: 0.3 } as const;
/** A number that ends more of its turns than this at an end of its scale is told. */
export const STUCK_LEAST = 0.05;

/** How a figure lies to what would be well: nothing is said of one that lies within. */
export type Mark = "below" | "above" | "never" | null;

export function markOfScore(mean: number): Mark {
  if (mean < FAIR.least) return "below";
  return mean > FAIR.most ? "above" : null;
}

/** An action that is rare by nature is well if it is used in one game of ten. */
export function markOfUse({ chances, share, games }: ActionLine, ofGames: number): Mark {
  if (chances === 0) return "never";
  if (share === null) return null;
  if (share.value > LIVELY.most) return "above";
  return share.value < LIVELY.least && 10 * games < ofGames ? "below" : null;
}
