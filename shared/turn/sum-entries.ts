import { bounded, POINT, type Points } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Cause, LedgerEntry } from "../world/ledger.ts";
import { type Target, targetAudience, targetBounds, targetParts } from "../world/target.ts";
import type { World } from "../world/world.ts";

/** Numbers after entries, each summed and bounded once, and the entries that the bounds made. */
export interface Summed {
  readonly numbers: Readonly<Record<Target, Points>>;
  readonly bounds: readonly LedgerEntry[];
}

const BOUND: Cause = { kind: "bound" };

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
  const numbers: Record<Target, Points> = { ...before };
  const touched = new Set<Target>();
  for (const { target, delta } of entries) {
    const value = numbers[target];
    if (value === undefined) throw new Error(`the world has no number ${target}`);
    numbers[target] = value + delta;
    touched.add(target);
  }
  const bounds: LedgerEntry[] = [];
  for (const target of touched) {
    const value = numbers[target] as Points;
    const kept = inBounds(scenario, target, value);
    if (kept === value) continue;
    numbers[target] = kept;
    bounds.push({ target, delta: kept - value, cause: BOUND, audience: targetAudience(target) });
  }
  return { numbers, bounds };
}

function inBounds(scenario: PublicScenario, target: Target, value: Points): Points {
  const { low, high } = targetBounds(target);
  const parts = targetParts(target);
  const top =
    parts.kind === "seat" && parts.quantity === "capital" ? scenario.rules.income.capitalMost : high;
  return bounded(value, low * POINT, top * POINT);
}
