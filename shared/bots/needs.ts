import { actionOf } from "../actions/registry.ts";
import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import { sameValue } from "../base/same-value.ts";
import { consentStands, termAskingFor } from "../mechanisms/terms/consents.ts";
import type { Agreement, Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { type ConsentNeed, imaginedAgreement } from "./mind.ts";

/** The agreements that are in force at the close of the turn that is planned, as far as the sight shows them. */
const inForce = once(({ tables, turn }: Sight): readonly Agreement[] =>
  itemsOf(tables.agreements).filter(
    ({ state, fromTurn, untilTurn }) => state === "in-force" && fromTurn <= turn && turn <= untilTurn,
  ),
);

/** The consents that an order of the seat needs. */
export function needsOf(sight: Sight, seat: SeatId, order: Order): readonly ConsentNeed[] {
  return actionOf(order.action)?.consents?.(sight, order, seat) ?? [];
}

/** Those of them that no agreement gives yet. */
export function openNeeds(sight: Sight, seat: SeatId, order: Order): readonly ConsentNeed[] {
  const needs = needsOf(sight, seat, order);
  if (needs.length === 0) return needs;
  const agreements = inForce(sight);
  return needs.filter((need) => !consentStands(need, agreements, []));
}

/** The terms that would give the consents, each once; null if one of them cannot be asked for by a term. */
export function termsFor(needs: readonly ConsentNeed[]): readonly Term[] | null {
  const terms: Term[] = [];
  for (const need of needs) {
    const term = termAskingFor(need);
    if (term === null) return null;
    if (!terms.some((one) => sameValue(one, term))) terms.push(term);
  }
  return terms;
}

/** The agreement that would give the seat all these consents; none if none is needed or none can be asked for. */
export function imaginedConsent(
  sight: Sight,
  seat: SeatId,
  needs: readonly ConsentNeed[],
): readonly Agreement[] {
  const terms = termsFor(needs);
  if (terms === null || terms.length === 0) return [];
  return [imaginedAgreement(sight, [seat, ...needs.map(({ by }) => by)], terms)];
}
