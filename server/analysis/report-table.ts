import type { Estimate } from "../../shared/analysis/interval.ts";

/** Columns of equal width: the first ones begin at their left edge, the others end at their right, the last is a note. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  lefts = 1,
): readonly string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  return all.map((row) =>
    row
      .map((cell, at) =>
        at < lefts || at === heads.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** An estimate and its interval: `12.3 (11.8..12.9)`; alone where a single game gives none, nothing for none. */
export function estimateText(estimate: Estimate | null, digits: number): string {
  if (estimate === null) return "";
  const { value, low, high } = estimate;
  if (low === null || high === null) return value.toFixed(digits);
  return `${value.toFixed(digits)} (${low.toFixed(digits)}..${high.toFixed(digits)})`;
}

/** A share as per cent with its interval: `12.3 % (11.8..12.9)`. */
export function percentText(share: Estimate | null): string {
  if (share === null) return "";
  const { value, low, high } = share;
  const print = (each: number): string => (100 * each).toFixed(1);
  return `${print(value)} %${low === null || high === null ? "" : ` (${print(low)}..${print(high)})`}`;
}
