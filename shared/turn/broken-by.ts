import { actionOf } from "../actions/registry.ts";
import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import type { GivenOrder } from "../mechanisms/define.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import type { Agreement } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";

/** The agreements of the seat that these orders of it would break. */
export function brokenBy(sight: Sight, seat: SeatId, orders: readonly Order[]): readonly Agreement[] {
  const own = ownAgreements(sight.tables.agreements).get(seat) ?? [];
  if (own.length === 0) return own;
  const given = orders.map((order) => givenBy(sight, seat, order));
  return own.filter(
    (agreement) =>
      agreement.fromTurn <= sight.turn &&
      agreement.terms.some((term) =>
        termOf(term.kind)?.breakers?.(agreement, term, given, sight).includes(seat),
      ),
  );
}

/** An order as pledges are judged by it. */
export function givenBy(sight: Sight, seat: SeatId, order: Order): GivenOrder {
  return { seat, order, places: actionOf(order.action)?.places(sight, order, seat) ?? [] };
}

/** The agreements in force of each seat that can be broken by orders. */
const ownAgreements = once((agreements: Sight["tables"]["agreements"]) => {
  const found = new Map<SeatId, Agreement[]>();
  for (const agreement of itemsOf(agreements)) {
    const { state, parties, terms } = agreement;
    if (state !== "in-force" || !terms.some(({ kind }) => termOf(kind)?.breakers !== undefined)) continue;
    for (const seat of parties) found.set(seat, [...(found.get(seat) ?? []), agreement]);
  }
  return found;
});
