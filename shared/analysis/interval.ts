/** A figure of a sample with the ends of the 95 % interval around it: both null for a single game, which says nothing of its spread. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Between which numbers a figure lies by what it is. */
export type Bounds = readonly [least: number, most: number];

/** Of scores and how far they move, of how far an objective is reached, of counts, and of differences of scores. */
export const OF_SCORES: Bounds = [0, 100];
export const OF_SHARES: Bounds = [0, 1];
export const OF_COUNTS: Bounds = [0, Number.POSITIVE_INFINITY];
export const OF_DIFFERENCES: Bounds = [-100, 100];

/** The 97.5 % point of the normal distribution. */
const Z = 1.959964;

/**
 * The mean of values with its 95 % interval by Student's t, as far as it lies within their bounds; null for none. Sums run
 * in the order of the values, so equal lists give equal digits.
 */
export function meanEstimate(values: readonly number[], bounds: Bounds): Estimate | null {
  if (values.length === 0) return null;
  const mean = total(values) / values.length;
  if (values.length === 1) return { value: mean, low: null, high: null };
  const squares = total(values.map((value) => (value - mean) * (value - mean)));
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  return around(mean, studentT(values.length - 1) * error, bounds);
}

/**
 * A share of independent trials with its 95 % interval by Wilson's score, which stays within 0..1 and is honest at its
 * ends: none of twenty is not "never". Null without trials.
 */
export function shareEstimate(hits: number, trials: number): Estimate | null {
  if (trials === 0) return null;
  const share = hits / trials;
  const square = Z * Z;
  const middle = (share + square / (2 * trials)) / (1 + square / trials);
  const half =
    (Z / (1 + square / trials)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many independent trials it takes until a share of which none hit is told apart from this one: 0 of fewer may be chance. */
export function fewestTrials(share: number): number {
  return Math.floor(Z * Z * (1 / share - 1)) + 1;
}

/**
 * A ratio of two counts that are taken game by game, with its 95 % interval from the spread between games: orders of
 * one game resemble each other, so they are no independent trials. Null where there was nothing to divide by.
 *
 * @param pairs the two counts of each game
 */
export function ratioEstimate(pairs: readonly (readonly [part: number, whole: number])[]): Estimate | null {
  const parts = total(pairs.map(([part]) => part));
  const wholes = total(pairs.map(([, whole]) => whole));
  if (wholes === 0) return null;
  const ratio = parts / wholes;
  if (pairs.length < 2) return { value: ratio, low: null, high: null };
  const squares = total(pairs.map(([part, whole]) => (part - ratio * whole) * (part - ratio * whole)));
  const error = Math.sqrt((squares * pairs.length) / (pairs.length - 1)) / wholes;
  return around(ratio, studentT(pairs.length - 1) * error, OF_SHARES);
}

/** The 97.5 % points of Student's t for 1, 2, 3 ... degrees of freedom, as every table of them has them. */
const FEW_DEGREES = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306];

/**
 * The 97.5 % point of Student's t, beyond the table by the expansion in 1 / degrees of freedom of Fisher and Cornish
 * (Abramowitz and Stegun, 26.7.5): there within a thousandth.
 */
function studentT(degrees: number): number {
  const known = FEW_DEGREES[degrees - 1];
  if (known !== undefined) return known;
  const cube = Z * Z * Z;
  const fifth = cube * Z * Z;
  const seventh = fifth * Z * Z;
  return (
    Z +
    (cube + Z) / (4 * degrees) +
    (5 * fifth + 16 * cube + 3 * Z) / (96 * degrees * degrees) +
    (3 * seventh + 19 * fifth + 17 * cube - 15 * Z) / (384 * degrees * degrees * degrees)
  );
}

function around(value: number, half: number, [least, most]: Bounds): Estimate {
  return { value, low: Math.max(least, value - half), high: Math.min(most, value + half) };
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** An estimate to five digits behind the point: what it says, and a report that reads the same on every machine. */
export function rounded(estimate: Estimate | null): Estimate | null {
  if (estimate === null) return null;
  const cut = (value: number): number => Math.round(100_000 * value) / 100_000;
  const { value, low, high } = estimate;
  return { value: cut(value), low: low === null ? null : cut(low), high: high === null ? null : cut(high) };
}
