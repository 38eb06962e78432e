import { useMemo } from "react";
import { actionOf } from "../../shared/actions/registry.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Sight } from "../../shared/world/sight.ts";
import { useView } from "../state/session-context.tsx";
import { type VoidReasons, voidReasons } from "./void-reasons.ts";

/**
 * Why orders of a seat came to nothing at the close that is shown.
 * @param before what could be seen the turn before, when the orders were written: troops may have left since
 */
export function useVoidReasons(
  seat: SeatId,
  orders: readonly Order[],
  before: Sight | undefined,
): VoidReasons {
  const { results, sight } = useView();
  const facts = results?.facts;
  return useMemo(() => {
    const written = before ?? sight;
    return voidReasons(seat, orders, facts ?? [], {
      placesOf: (order) => actionOf(order.action)?.places(written, order, seat) ?? [],
      nameOf: (id) => written.tables.deployments[id]?.name,
    });
  }, [seat, orders, facts, before, sight]);
}
