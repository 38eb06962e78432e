import type { SeatId } from "../../base/ids.ts";
import type { PublicScenario } from "../../scenario/public-scenario.ts";
import { type ConsentNeed, givenByOrder } from "../../world/consent.ts";
import type { Agreement, Term } from "../../world/items.ts";
import { TERMS, termOf } from "./registry.ts";

/**
 * Whether a consent stands at the close: a term of an agreement in force grants it, to which the giving seat is a
 * party, or an order of the giving seat in the same turn does.
 *
 * @param agreements those in force at this close, with those that enter into force with it
 * @param standing the orders of this turn that may still stand
 */
export function consentStands(
  need: ConsentNeed,
  agreements: readonly Agreement[],
  standing: Parameters<typeof givenByOrder>[1],
): boolean {
  const granted = agreements.some(
    ({ parties, terms }) =>
      parties.includes(need.by) && terms.some((term) => termOf(term.kind)?.grants(term, need) === true),
  );
  return granted || givenByOrder(need, standing);
}

/** The term to propose to `need.by` for its consent; null if no kind of term gives it. */
export function termAskingFor(need: ConsentNeed): Term | null {
  for (const kind of TERMS) {
    const term = kind.asks?.(need) ?? null;
    if (term !== null) return term;
  }
  return null;
}

/**
 * Whether a government lets others do something in its own state by terms that it offers itself: its house wants to be won
 * for that as for a proposal that it accepts (`rules.md` section 6).
 */
export function letsIn(scenario: PublicScenario, by: SeatId, terms: readonly Term[]): boolean {
  return terms.some((term) => termOf(term.kind)?.lets?.(term, scenario) === by);
}
