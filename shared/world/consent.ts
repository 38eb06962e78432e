import type { ActionId, SeatId } from "../base/ids.ts";
import type { FieldValues } from "./fields.ts";
import type { Order } from "./order.ts";

/** A consent that an order needs: the seat that must give it, and the fields of the order that it must name. */
export interface ConsentNeed {
  readonly by: SeatId;
  readonly action: ActionId;
  /** `seat` is the one that asks; the others are fields of the order. */
  readonly fields: FieldValues;
  /** An order that the giving seat may file in the same turn instead of an agreement. */
  readonly orOrder?: Order;
}

/** Whether what was given covers what is needed: texts are equal, a number is at most the one given. */
export function covers(given: FieldValues, needed: FieldValues): boolean {
  return Object.entries(needed).every(([field, value]) => {
    const allowed = given[field];
    return typeof value === "number" ? value <= Number(allowed) : value === allowed;
  });
}

/** Whether an order that stands this turn gives the consent. */
export function givenByOrder(
  need: ConsentNeed,
  standing: readonly { readonly seat: SeatId; readonly order: Order }[],
): boolean {
  const { orOrder } = need;
  if (orOrder === undefined) return false;
  return standing.some(
    ({ seat, order }) =>
      seat === need.by && order.action === orOrder.action && covers(order.fields, orOrder.fields),
  );
}
