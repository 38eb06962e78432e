import type { ActionOffer } from "../actions/define.ts";
import { listFields, rangeValues } from "../actions/sample.ts";
import type { SeatId } from "../base/ids.ts";
import { sheetCost } from "../turn/check-sheet.ts";
import type { Order } from "../world/order.ts";
import type { BotView } from "./define.ts";
import type { ConsentNeed, Happening, Imagined, Mind } from "./mind.ts";
import { guestsOf, motionFor } from "./missions.ts";
import { imaginedConsent, openNeeds } from "./needs.ts";
import { partnerIn, sequelOf } from "./sequels.ts";

/** How many ways of one action are looked at, of how many the numbers are then varied, and how. */
const WAYS = 10;
const VARIED = 3;
const VALUES = 4;

/** What a mission without any mandate must gain before it is thought of at all, in points of score. */
const RELUCTANCE = 0.5;

/** Votes and statements are thought of apart; a motion goes with the mission that it is for. */
const APART = ["vote", "public-statement", "table-mandate"];

/** Something that a seat might order: the order itself, what must be ordered with it, and what it hangs on. */
export interface Candidate {
  /** A motion goes before the mission that needs it. */
  readonly orders: readonly Order[];
  /** Consents that nobody has given yet: without them it would be void. */
  readonly needs: readonly ConsentNeed[];
  /** What others are thought to order because of it. */
  readonly company: Readonly<Record<SeatId, readonly Order[]>>;
  /** What is thought to follow from it in the next turn. */
  readonly next: Happening;
  /** By how much the coming turns look better with it, in points of score, its cost counted. */
  readonly gain: number;
  readonly capital: number;
}

/** What the seat might order, each by itself, the best first; a vote is not among it. */
export function candidatesFor(mind: Mind, { offers }: Pick<BotView, "offers">): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const offer of offers) {
    if (APART.includes(offer.action)) continue;
    for (const fields of listFields(offer.fields, WAYS, 1)) {
      found.push(...thinkOf(mind, offers, { action: offer.action, fields }));
    }
  }
  found.sort(byGain);
  const varied = found.slice(0, VARIED).map((candidate) => vary(mind, offers, candidate));
  return [...varied, ...found.slice(VARIED)].sort(byGain);
}

/** These orders as candidates, each with what belongs to it. */
export function candidatesOf(
  mind: Mind,
  { offers }: Pick<BotView, "offers">,
  orders: readonly Order[],
): readonly Candidate[] {
  return orders
    .filter(({ action }) => !APART.includes(action))
    .flatMap((order) => thinkOf(mind, offers, order));
}

function byGain(one: Candidate, other: Candidate): number {
  return other.gain - one.gain;
}

/** The candidate that an order makes, with what belongs to it; none if it can come to nothing. */
function thinkOf(mind: Mind, offers: readonly ActionOffer[], order: Order): readonly Candidate[] {
  const { sight, seat } = mind;
  const needs = openNeeds(sight, seat, order);
  const agreements = imaginedConsent(sight, seat, needs);
  if (needs.length > 0 && agreements.length === 0) return [];
  const motion = motionFor(sight, seat, offers, order);
  const company = guestsOf(mind, order);
  if (motion === null || company === null) return [];
  const orders = [...motion, order];
  const next = sequelOf(mind, order);
  const imagined = { sheets: { ...company, [seat]: orders }, agreements, next };
  const partner = partnerIn(mind, order);
  const others = [...Object.keys(company), ...(partner === null ? [] : [partner])];
  const gain = gainOf(mind, imagined, others) - (order.fields.mandate === "none" ? RELUCTANCE : 0);
  return [{ orders, needs, company, next, gain, capital: sheetCost(sight, orders, seat).capital }];
}

/** What the seat gains by it; nothing if those who must take their part in it would lose. */
function gainOf({ seat, gain }: Mind, imagined: Imagined, others: readonly SeatId[]): number {
  const ahead = gain(imagined);
  return others.every((other) => ahead(other) > 0) ? ahead(seat) : 0;
}

/** The candidate with the best of some values for each of its numbers, one number after the other. */
function vary(mind: Mind, offers: readonly ActionOffer[], candidate: Candidate): Candidate {
  const order = candidate.orders.at(-1);
  const fields = offers.find(({ action }) => action === order?.action)?.fields ?? [];
  let best = candidate;
  for (const field of fields) {
    if (field.kind !== "number") continue;
    for (const value of rangeValues(field, VALUES)) {
      const now = best.orders.at(-1);
      if (now === undefined || now.fields[field.id] === value) continue;
      const other = { ...now, fields: { ...now.fields, [field.id]: value } };
      for (const varied of thinkOf(mind, offers, other)) if (varied.gain > best.gain) best = varied;
    }
  }
  return best;
}
