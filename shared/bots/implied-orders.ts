import { actionOf } from "../actions/registry.ts";
import { Ways } from "../actions/sample.ts";
import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import type { FieldOffer } from "../world/fields.ts";
import type { Agreement, Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Mind } from "./mind.ts";
import { imaginedConsent, needsOf } from "./needs.ts";

/** How many ways of one action are looked through for those that a term is about. */
const WAYS = 60;

/** What is thought to follow when terms bind: orders that they let through, and other consents that those need. */
export interface Following {
  readonly sheets: Readonly<Record<SeatId, readonly Order[]>>;
  readonly agreements: readonly Agreement[];
}

/**
 * The orders that the parties are thought to give because the terms let them: for each term one of each party, with the
 * numbers of the term. A consent that such an order needs of somebody else besides is thought to come.
 */
export function followingOrders(mind: Mind, parties: readonly SeatId[], terms: readonly Term[]): Following {
  const sheets: Record<SeatId, readonly Order[]> = {};
  const agreements: Agreement[] = [];
  for (const party of parties) {
    const orders: Order[] = [];
    for (const term of terms) {
      const order = impliedOrder(mind, party, parties, term);
      if (order === null) continue;
      orders.push(order);
      const others = needsOf(mind.sightOf(party), party, order).filter(({ by }) => !parties.includes(by));
      agreements.push(...imaginedConsent(mind.sight, party, others));
    }
    if (orders.length > 0) sheets[party] = orders;
  }
  return { sheets, agreements };
}

/** The orders that agreements of this turn let the seat give. */
export function agreedOrders(mind: Mind): readonly Order[] {
  const { sight, seat } = mind;
  return itemsOf(sight.tables.agreements)
    .filter(
      ({ fromTurn, state, parties }) =>
        state === "in-force" && fromTurn === sight.turn && parties.includes(seat),
    )
    .flatMap(({ parties, terms }) => terms.map((term) => impliedOrder(mind, seat, parties, term)))
    .filter((order) => order !== null);
}

/**
 * The order that the term lets through: one for which the parties alone are asked, if there is such a way (a step around a
 * chair that is no party), or else one that others must agree to besides.
 */
function impliedOrder(mind: Mind, party: SeatId, parties: readonly SeatId[], term: Term): Order | null {
  const kind = termOf(term.kind);
  if (kind?.asks === undefined) return null;
  const sight = mind.sightOf(party);
  let hoped: Order | null = null;
  for (const { id } of sight.scenario.actions) {
    if (id !== (term.fields.action ?? id) || actionOf(id)?.consents === undefined) continue;
    const offer = mind.offerOf(party, id);
    if (offer === null || !offer.needsConsent) continue;
    const numbers = offer.fields.filter(
      (field) => field.kind === "number" && Number(term.fields[field.id]) > 0,
    );
    const ways = new Ways(offer.fields, 1);
    for (let place = 0; place < Math.min(WAYS, ways.count); place += 1) {
      const listed = { action: offer.action, fields: ways.spread(place, WAYS) };
      const order = numbers.length === 0 ? listed : withNumbers(sight, party, listed, term, numbers);
      if (order === null) continue;
      const needs = needsOf(sight, party, order);
      const asked = needs.filter(({ by }) => parties.includes(by));
      if (!asked.some((need) => kind.grants(term, need))) continue;
      if (asked.length === needs.length) return order;
      hoped ??= order;
    }
  }
  return hoped;
}

/** The order with the numbers of the term; null if nothing is left to bring. */
function withNumbers(
  sight: Sight,
  party: SeatId,
  { action, fields: listed }: Order,
  term: Term,
  numbers: readonly FieldOffer[],
): Order | null {
  const fields = { ...listed };
  for (const { id } of numbers) fields[id] = Number(term.fields[id]);
  const first = needsOf(sight, party, { action, fields });
  // What stands there already is counted in what was agreed to: the order brings the rest.
  for (const { id } of numbers) fields[id] = Number(fields[id]) - excessOf(first, term, id);
  return numbers.some(({ id }) => Number(fields[id]) <= 0) ? null : { action, fields };
}

/** By how much the needs ask for more of a field than the term gives. */
function excessOf(needs: ReturnType<typeof needsOf>, { fields }: Term, id: string): number {
  const most = Math.max(0, ...needs.map((need) => Number(need.fields[id] ?? 0)));
  return Math.max(0, most - Number(fields[id]));
}
