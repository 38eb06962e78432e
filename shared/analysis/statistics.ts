/** How a set of values is spread. */
export interface Spread {
  readonly mean: number;
  /** Standard deviation of the sample; null for one value, which says nothing of it. */
  readonly deviation: number | null;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/**
 * The spread of values. Sums run in the order of the values, so equal lists give equal digits.
 * @throws Error for an empty list.
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error("no values, no spread");
  const mean = sum(values) / values.length;
  const squares = sum(values.map((value) => (value - mean) * (value - mean)));
  const sorted = [...values].sort((one, other) => one - other);
  return {
    mean,
    deviation: values.length === 1 ? null : Math.sqrt(squares / (values.length - 1)),
    least: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most: quantile(sorted, 1),
  };
}

/** The quantile of sorted values by linear interpolation between the two nearest. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (place - Math.floor(place)) * (above - below);
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
