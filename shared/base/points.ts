/**
 * Quantities are integers in thousandths of a point, so that every machine gets the same digits. Formulas compute in
 * doubles with + - x / only and are rounded once, when a ledger entry is made.
 */
export type Points = number;

/** The number of thousandths in one point. */
export const POINT = 1000;

/** Rounds a number of points (a double) to thousandths, the only rounding a ledger entry sees. Never gives -0. */
export function toPoints(points: number): Points {
  return Math.round(points * POINT) || 0;
}

/** A quantity in thousandths as a number of points, for formulas and for reading. */
export function fromPoints(quantity: Points): number {
  return quantity / POINT;
}

/** The value moved into the closed range [low, high]. */
export function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
