export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Round values from low to high. */
  readonly ticks: readonly number[];
}

/**
 * A scale from a round value at or below `low` to one at or above `high`, with about `count` steps of 1, 2 or 5 times a
 * power of ten.
 */
export function roundAxis(low: number, high: number, count: number): Axis {
  const rough = Math.max((high - low) / count, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? low, high: ticks[ticks.length - 1] ?? high, ticks };
}
