import type { Ruling } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import { digestOf } from "../base/canonical.ts";
import type { SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { Order } from "../world/order.ts";
import type { TurnInputs, Verdict } from "./turn.ts";

/** By what a verdict names the order that it is about: another wording is another order. */
export const orderDigest: (order: Order) => string = once(({ action, fields }) => digestOf([action, fields]));

/** What was ruled on an order of a seat; null if nobody has judged it in these words. */
export function rulingOn(verdicts: readonly Verdict[], seat: SeatId, order: Order): Ruling | null {
  if (verdicts.length === 0) return null;
  const digest = orderDigest(order);
  return verdicts.find((verdict) => verdict.seat === seat && verdict.order === digest) ?? null;
}

/** An order that needs judgement, and what was ruled on it so far. */
export interface JudgedOrder {
  readonly seat: SeatId;
  readonly digest: string;
  readonly order: Order;
  readonly ruling: Ruling | null;
}

/** The orders of the sheets that need somebody's judgement, by seat. */
export function judgedOrders(
  sheets: TurnInputs["sheets"],
  verdicts: readonly Verdict[],
): readonly JudgedOrder[] {
  return Object.keys(sheets)
    .sort()
    .flatMap((seat) =>
      (sheets[seat] ?? [])
        .filter(({ action }) => actionOf(action)?.judged === true)
        .map((order) => ({
          seat,
          digest: orderDigest(order),
          order,
          ruling: rulingOn(verdicts, seat, order),
        })),
    );
}
