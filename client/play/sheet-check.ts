import type { Rejection } from "../../shared/base/rejection.ts";
import { checkSheet, sheetCost } from "../../shared/turn/check-sheet.ts";
import type { View } from "../../shared/view/view.ts";
import { checkFields } from "../../shared/world/fields.ts";
import { type Cost, NO_COST, type Order } from "../../shared/world/order.ts";
import type { HalfOrder } from "./use-order-form.ts";

type Planning = Pick<View, "sight" | "sheet" | "you" | "offers">;

/** What is wrong with these orders as a sheet, by the very check of the server; null if it would be taken. */
export function sheetFault(
  { sight, sheet, you, offers }: Planning,
  orders: readonly Order[],
): Rejection | null {
  if (you.seat === null || sheet === null) return null;
  return checkSheet(sight, orders, you.seat, sheet.reserved, offers);
}

/** What a sheet costs in all, acceptances included. */
export function costOf({ sight, sheet, you }: Planning, orders: readonly Order[]): Cost {
  if (you.seat === null) return NO_COST;
  const cost = sheetCost(sight, orders, you.seat);
  const { capital, funds, forces } = sheet?.reserved ?? NO_COST;
  return { capital: cost.capital + capital, funds: cost.funds + funds, forces: cost.forces + forces };
}

const same = (one: Order, other: Order) =>
  one.action === other.action && JSON.stringify(one.fields) === JSON.stringify(other.fields);

/** The place of an order on a sheet; -1 if it is not there. */
export function placeOf(orders: readonly Order[], order: Order | null): number {
  return order === null ? -1 : orders.findIndex((one) => same(one, order));
}

/** The sheet with the half-written order in the place of what it replaces, or at the end. */
export function withHalf(
  orders: readonly Order[],
  { action, fields, replaces }: HalfOrder,
): readonly Order[] {
  const order = { action, fields };
  const at = placeOf(orders, replaces);
  return at === -1 ? [...orders, order] : orders.map((one, index) => (index === at ? order : one));
}

/** Whether every field of the order is filled in as it is offered now. */
export function isComplete({ offers }: Planning, { action, fields }: Order): boolean {
  const offer = offers.find((one) => one.action === action);
  return offer !== undefined && checkFields(offer.fields, fields) === null;
}

/** Faults of what is not chosen yet: they are told only once somebody wants to go on. */
const UNFINISHED = ["FIELD_MISSING", "FIELD_TEXT"];

/**
 * The fault that the order at this place should show. A fault of another order is shown there.
 * @param tried whether the writer has already wanted to put the order on the sheet
 */
export function faultAt(fault: Rejection | null, at: number, tried: boolean): Rejection | null {
  if (fault === null) return null;
  const place = /^orders\[(\d+)\]/.exec(fault.path ?? "")?.[1];
  if (place !== undefined && Number(place) !== at) return null;
  return !tried && UNFINISHED.includes(fault.code) ? null : fault;
}
