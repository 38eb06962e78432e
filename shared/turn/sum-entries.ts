import { bounded, POINT, type Points } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { boundEntry } from "../world/layout.ts";
import type { LedgerEntry } from "../world/ledger.ts";
import { type Target, targetBounds } from "../world/target.ts";
import type { World } from "../world/world.ts";

/** Numbers after entries, each summed and bounded once, and the entries that the bounds made. */
export interface Summed {
  readonly numbers: Readonly<Record<Target, Points>>;
  readonly bounds: readonly LedgerEntry[];
}

/**
 * Sums entries per target and bounds each number once; what a bound gives or takes becomes an entry of its own, so that
 * the ledger explains every number exactly.
 * @throws Error if an entry names a number that the world does not have.
 */
export function sumEntries(
  scenario: PublicScenario,
  before: World["numbers"],
  entries: readonly LedgerEntry[],
): Summed {
  if (entries.length === 0) return { numbers: before, bounds: [] };
  const sums = new Map<Target, Points>();
  for (const { target, delta } of entries) sums.set(target, (sums.get(target) ?? 0) + delta);
  const numbers: Record<Target, Points> = { ...before };
  const bounds: LedgerEntry[] = [];
  for (const [target, sum] of sums) {
    const start = before[target];
    if (start === undefined) throw new Error(`the world has no number ${target}`);
    const value = start + sum;
    const kept = inBounds(scenario, target, value);
    if (kept !== start) numbers[target] = kept;
    if (kept !== value) bounds.push(boundEntry(target, kept - value));
  }
  return { numbers, bounds };
}

function inBounds(scenario: PublicScenario, target: Target, value: Points): Points {
  const { low, high, ofScenario } = targetBounds(target);
  const top = ofScenario ? scenario.rules.income.capitalMost : high;
  return bounded(value, low * POINT, top * POINT);
}
