/**
 * Rounds parts so that they sum up to `total` as printed: each is rounded down, then those that lost most get a step
 * back. `digits` after the point. Parts far from summing up to the total are still made to fit, largest remainder first.
 */
export function largestRemainder(parts: readonly number[], total: number, digits: number): number[] {
  const unit = Number(`1e${digits}`);
  const floors = parts.map((part) => Math.floor(part * unit + 1e-9));
  const lost = parts.map((part, index) => part * unit - (floors[index] ?? 0));
  let missing = Math.round(total * unit) - floors.reduce((sum, floor) => sum + floor, 0);
  const order = lost.map((_, index) => index).sort((one, other) => (lost[other] ?? 0) - (lost[one] ?? 0));
  while (missing !== 0 && order.length > 0) {
    for (const index of missing > 0 ? order : order.toReversed()) {
      if (missing === 0) break;
      const step = Math.sign(missing);
      floors[index] = (floors[index] ?? 0) + step;
      missing -= step;
    }
  }
  return floors.map((floor) => floor / unit);
}

/**
 * Changes as they are printed, so that a reader who adds them to the printed start comes to the printed end.
 *
 * @param digits after the point, of the changes as of the start and the end
 */
export function printedChanges(
  changes: readonly number[],
  from: number,
  to: number,
  digits: number,
): number[] {
  return largestRemainder(changes, Number(to.toFixed(digits)) - Number(from.toFixed(digits)), digits);
}
