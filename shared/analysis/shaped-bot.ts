import type { ActionOffer } from "../actions/define.ts";
import { listFields } from "../actions/sample.ts";
import type { ActionId } from "../base/ids.ts";
import { botSeat } from "../bots/bot-seat.ts";
import type { BotDefinition, BotView } from "../bots/define.ts";
import { checkSheet } from "../turn/check-sheet.ts";
import type { FieldOffer } from "../world/fields.ts";
import type { Order } from "../world/order.ts";
import { NO_COST } from "../world/order.ts";

/** Orders of one action, or only those with a value in one of its fields. */
export interface OrderPattern {
  readonly action: ActionId;
  readonly field?: { readonly id: string; readonly value: string };
}

/** What a seat is made to do, or kept from, beside what its policy says: to learn what an action is worth. */
export interface Shape {
  readonly without?: OrderPattern;
  readonly always?: OrderPattern;
}

/** How many orders of the wanted kind are tried until one may stand on the sheet. */
const MOST_TRIED = 40;

/**
 * A policy that never gives some order, or gives one on every sheet that it fits on, first of all, and otherwise plays as
 * the policy it is made from.
 */
export function shapedBot(bot: BotDefinition, { without, always }: Shape): BotDefinition {
  return {
    ...bot,
    act(view, slice, random) {
      const seen = without === undefined ? view : { ...view, offers: offersWithout(view.offers, without) };
      const moves = bot.act(seen, slice, random);
      if (always === undefined || moves.orders === null) return moves;
      return { ...moves, orders: withFirst(seen, moves.orders, always, random()) };
    },
  };
}

function offersWithout(
  offers: readonly ActionOffer[],
  { action, field }: OrderPattern,
): readonly ActionOffer[] {
  return offers.flatMap((offer) => {
    if (offer.action !== action) return [offer];
    if (field === undefined) return [];
    const left = narrowed(offer, field.id, (value) => value !== field.value);
    return left === null ? [] : [left];
  });
}

/** The offer with those choices of a field that are kept; null if none is. */
function narrowed(offer: ActionOffer, id: string, keeps: (value: string) => boolean): ActionOffer | null {
  const fields = offer.fields.map((field): FieldOffer => {
    if (field.id !== id) return field;
    if (field.kind === "choice")
      return { ...field, choices: field.choices.filter(({ value }) => keeps(value)) };
    if (field.kind === "choice-by") {
      const choices = Object.entries(field.choices).map(
        ([by, list]) => [by, list.filter(({ value }) => keeps(value))] as const,
      );
      return { ...field, choices: Object.fromEntries(choices) };
    }
    return field;
  });
  const empty = fields.some((field) => field.kind === "choice" && field.choices.length === 0);
  return empty ? null : { ...offer, fields };
}

/** The sheet with an order of the wanted kind first, and as many of the others as still may stand beside it. */
function withFirst(
  view: BotView,
  orders: readonly Order[],
  { action, field }: OrderPattern,
  draw: number,
): readonly Order[] {
  const { sight, offers, sheet } = view;
  const seat = botSeat(view);
  const offer = offers.find((each) => each.action === action);
  if (seat === null || offer === undefined) return orders;
  const wanted = field === undefined ? offer : narrowed(offer, field.id, (value) => value === field.value);
  const reserved = sheet?.reserved ?? NO_COST;
  const stands = (list: readonly Order[]): boolean =>
    checkSheet(sight, list, seat, reserved, offers) === null;
  const listed = wanted === null ? [] : listFields(wanted.fields, MOST_TRIED, 1);
  const turned = Math.floor(draw * listed.length);
  const first = [...listed.slice(turned), ...listed.slice(0, turned)]
    .map((fields): Order => ({ action, fields }))
    .find((order) => stands([order]));
  if (first === undefined) return orders;
  let sheetOrders: readonly Order[] = [first];
  for (const order of orders) if (stands([...sheetOrders, order])) sheetOrders = [...sheetOrders, order];
  return sheetOrders;
}
