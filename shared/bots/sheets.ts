import { thingsOf } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import type { RandomStream } from "../base/random.ts";
import { sheetCost } from "../turn/check-sheet.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Candidate } from "./candidates.ts";
import type { BotView } from "./define.ts";
import { drawnOrder } from "./keyed-choice.ts";
import type { Mind } from "./mind.ts";
import type { Happening } from "./prospect.ts";
import { withOrder } from "./sheet-maker.ts";

/** What an order must add to the prospect, in points of score, to be worth giving. */
const WORTH_IT = 0.02;
/** Below this an order counts as costing this much capital: what is nearly free is not infinitely good. */
const LEAST_CAPITAL = 1;

/**
 * The sheet with the best of the candidates that fit: what brings most per capital goes first, and each further order
 * must make the whole look better. With chance given, what is nearly as good may go before. Of several ways of one thing
 * only the best is thought of.
 */
export function addBest(
  mind: Mind,
  { sight, offers }: Pick<BotView, "sight" | "offers">,
  candidates: readonly Candidate[],
  reserved: Cost,
  start: readonly Order[],
  random: RandomStream | null = null,
): readonly Order[] {
  const task = { sight, seat: mind.seat, offers, reserved };
  let made = madeBy(mind, start);
  for (const candidate of ranked(mind, candidates, random)) {
    let orders: readonly Order[] | null = made.orders;
    for (const order of candidate.orders) orders = orders === null ? null : withOrder(task, orders, order);
    if (orders === null) continue;
    const longer = madeBy(mind, orders);
    if (overstretches(mind, made, longer, candidate)) continue;
    if (addedBy(mind, made, longer, candidate) >= WORTH_IT) made = longer;
  }
  return made.orders;
}

/** A sheet in the making, and what would happen if it were all: one object, so that it is thought of once. */
interface Made {
  readonly orders: readonly Order[];
  readonly alone: Happening;
}

function madeBy({ seat }: Mind, orders: readonly Order[]): Made {
  const sheets: Record<SeatId, readonly Order[]> = {};
  sheets[seat] = orders;
  return { orders, alone: { sheets } };
}

/** What the candidate adds to the sheet: by a rule of thumb, or what it brings by itself where there is none. */
function addedBy({ seat, glance }: Mind, made: Made, longer: Made, { sure, gain }: Candidate): number {
  if (!sure || made.orders.length === 0) return gain;
  const before = glance(made.alone).gain;
  const after = glance(longer.alone).gain;
  return before === null || after === null ? gain : after(seat) - before(seat);
}

/** Whether forces that would be sent with the candidate are better not sent beside those that the sheet sends already. */
function overstretches(
  { sight, seat, gain }: Mind,
  made: Made,
  longer: Made,
  { orders }: Candidate,
): boolean {
  if (sheetCost(sight, orders, seat).forces === 0 || sheetCost(sight, made.orders, seat).forces === 0)
    return false;
  return gain(longer.alone)(seat) < gain(made.alone)(seat) + WORTH_IT;
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
  const best: { readonly action: ActionId; readonly thing: string; candidate: Candidate }[] = [];
  for (const candidate of candidates) {
    const order = candidate.orders.at(-1);
    if (order === undefined) continue;
    const thing = thingOf(mind, order);
    const known = best.find((one) => one.thing === thing && one.action === order.action);
    if (known === undefined) best.push({ action: order.action, thing, candidate });
    else if (candidate.gain > known.candidate.gain) known.candidate = candidate;
  }
  const worthy = best.map(({ candidate }) => candidate).filter(({ gain }) => gain >= WORTH_IT);
  if (random !== null) return drawnOrder(worthy, rateOf, random);
  return worthy.sort((one, other) => rateOf(other) - rateOf(one));
}

/** What an order is about, whichever way it goes about it: of these a sheet has one of an action at most. */
function thingOf({ sight, seat }: Mind, order: Order): string {
  const action = actionOf(order.action);
  // Of several things the first will do: who is with it in two ways of one order is what tells the ways apart.
  return action === undefined ? "" : (thingsOf(action, sight, order, seat)[0] ?? "");
}

function rateOf({ gain, capital }: Candidate): number {
  return gain / Math.max(capital, LEAST_CAPITAL);
}
