import type { PublicScenario } from "../scenario/public-scenario.ts";
import { addTo, afterSums, layoutOf, noSums, type Summed } from "../world/layout.ts";
import type { LedgerEntry } from "../world/ledger.ts";
import type { World } from "../world/world.ts";

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
  const layout = layoutOf(scenario);
  const sums = noSums(layout);
  for (const { target, delta } of entries) {
    const place = layout.places.get(target);
    if (place === undefined) throw new Error(`the world has no number ${target}`);
    addTo(sums, place, delta);
  }
  return afterSums(before, sums);
}
