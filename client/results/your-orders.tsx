import type { SeatId } from "../../shared/base/ids.ts";
import type { ResultsView } from "../../shared/view/view.ts";
import { useOrderFields } from "../console/order-fields.ts";
import { SectionHead } from "../look/section-head.tsx";
import { useText } from "../text/text.tsx";
import { OrderLines } from "./order-lines.tsx";
import styles from "./results.module.css";
import { useSightBefore } from "./use-sight-before.ts";
import { useVoidReasons } from "./use-void-reasons.ts";

const YOUR_ORDERS = "your-orders";

/** Brings the own orders into sight, and the keyboard there. */
export function goToYourOrders(): void {
  const place = document.getElementById(YOUR_ORDERS);
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

/** The viewer's own orders as they stood at the close, which of them came to nothing, and who had filed them. */
export function YourOrders({ seat, results }: { seat: SeatId; results: ResultsView }) {
  const { results: text } = useText();
  const { turn, orders, origin } = results;
  const before = useSightBefore(turn, useIsNotTold(seat, results));
  return (
    <section id={YOUR_ORDERS} tabIndex={-1} className={styles.yourOrders}>
      <SectionHead title={text.yourOrders} />
      <OrderLines seat={seat} orders={orders} before={before} />
      {origin !== null && <p className="quiet">{text.origins[origin]}</p>}
    </section>
  );
}

/** Whether what is seen after the close does not tell all of the orders: troops that have left since have no name in it. */
function useIsNotTold(seat: SeatId, { orders }: ResultsView): boolean {
  const fieldsOf = useOrderFields();
  const { unplaced } = useVoidReasons(seat, orders, undefined);
  const isNameless = orders.some((order) =>
    fieldsOf(order).some(({ field, value }) => value === order.fields[field]),
  );
  return isNameless || unplaced.length > 0;
}
