import { actionOf } from "../actions/registry.ts";
import type { RandomStream } from "../base/random.ts";
import type { Agreement } from "../world/items.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Candidate } from "./candidates.ts";
import type { BotView } from "./define.ts";
import { drawnOrder } from "./keyed-choice.ts";
import type { Happening, Mind } from "./mind.ts";
import { imaginedConsent } from "./needs.ts";
import { withOrder } from "./sheet-maker.ts";

/** What a further order must add to the prospect, in points of score, to be worth giving. */
const WORTH_IT = 0.02;
/** Below this an order counts as costing this much capital: what is nearly free is not infinitely good. */
const LEAST_CAPITAL = 1;

/** A sheet being made: its orders, and what is thought to happen with them. */
export interface Making {
  readonly orders: readonly Order[];
  readonly company: Candidate["company"];
  readonly agreements: readonly Agreement[];
  readonly next: Happening;
}

/** A sheet with these orders, which need nobody's company. */
export function begun(orders: readonly Order[]): Making {
  return { orders, company: {}, agreements: [], next: {} };
}

/**
 * The sheet with the best of the candidates that fit: what brings most per capital goes first, and each further order
 * must make the whole look better. With chance given, what is nearly as good may go before. Of several ways of one thing only the best is thought of. Consents that are not
 * there are thought to come: who would not hope for them leaves such candidates out.
 */
export function addBest(
  mind: Mind,
  { sight, offers }: Pick<BotView, "sight" | "offers">,
  candidates: readonly Candidate[],
  reserved: Cost,
  start: Making,
  random: RandomStream | null = null,
): Making {
  const task = { sight, seat: mind.seat, offers, reserved };
  let made = start;
  let worth = start.orders.length === 0 ? 0 : worthOf(mind, start);
  for (const candidate of ranked(mind, candidates, random)) {
    let orders: readonly Order[] | null = made.orders;
    for (const order of candidate.orders) orders = orders === null ? null : withOrder(task, orders, order);
    if (orders === null) continue;
    const longer: Making = {
      orders,
      company: { ...made.company, ...candidate.company },
      agreements: [...made.agreements, ...imaginedConsent(sight, mind.seat, candidate.needs)],
      next: joined(made.next, candidate.next),
    };
    const now = worthOf(mind, longer);
    if (now < worth + WORTH_IT) continue;
    made = longer;
    worth = now;
  }
  return made;
}

function worthOf({ seat, gain }: Mind, { orders, company, agreements, next }: Making): number {
  return gain({ sheets: { ...company, [seat]: orders }, agreements, next })(seat);
}

/** Both happenings: each seat's orders of the one and of the other. */
function joined(one: Happening, other: Happening): Happening {
  const sheets = { ...one.sheets };
  for (const [seat, orders] of Object.entries(other.sheets ?? {})) {
    sheets[seat] = [...(sheets[seat] ?? []), ...orders];
  }
  return { sheets, agreements: [...(one.agreements ?? []), ...(other.agreements ?? [])] };
}

/**
 * Of each thing its best way, what brings most per capital first, or drawn among what is nearly as good; what is worth
 * nothing is out.
 */
function ranked(
  mind: Mind,
  candidates: readonly Candidate[],
  random: RandomStream | null,
): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = thingOf(mind, candidate);
    const known = best.get(key);
    if (known === undefined || candidate.gain > known.gain) best.set(key, candidate);
  }
  const worthy = [...best.values()].filter(({ gain }) => gain >= WORTH_IT);
  if (random !== null) return drawnOrder(worthy, rateOf, random);
  return worthy.sort((one, other) => rateOf(other) - rateOf(one));
}

/** What a candidate is about, whichever way it goes about it: of these a sheet has one at most. */
function thingOf({ sight, seat }: Mind, { orders }: Candidate): string {
  const order = orders.at(-1);
  const action = order === undefined ? undefined : actionOf(order.action);
  if (order === undefined || action === undefined) return "";
  return `${order.action}/${action.slot?.(order) ?? action.place(sight, order, seat) ?? ""}`;
}

function rateOf({ gain, capital }: Candidate): number {
  return gain / Math.max(capital, LEAST_CAPITAL);
}
