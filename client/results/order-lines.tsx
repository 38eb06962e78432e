import type { SeatId } from "../../shared/base/ids.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Sight } from "../../shared/world/sight.ts";
import { useOrderFields } from "../console/order-fields.ts";
import { Badge } from "../look/badge.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./order-lines.module.css";
import { useVoidReasons } from "./use-void-reasons.ts";

interface OrderLinesProps {
  readonly seat: SeatId;
  readonly orders: readonly Order[];
  /** What could be seen when the orders were written, where it is known. */
  readonly before: Sight | undefined;
}

/** The orders of a seat as they counted, each that came to nothing with the reason. */
export function OrderLines({ seat, orders, before }: OrderLinesProps) {
  const fieldsOf = useOrderFields(before?.tables);
  const { byOrder, unplaced } = useVoidReasons(seat, orders, before);
  const { results: text } = useText();
  const sentences = useSentences();
  return (
    <>
      {orders.length === 0 && <p className="quiet">{text.noOrders}</p>}
      <ol className={styles.list}>
        {orders.map((order, at) => {
          const reason = byOrder.get(at);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order is its place on the sheet.
            <li key={at} className={styles.order}>
              <span className="figures">{at + 1}</span>
              <span>
                <b>{sentences.actionName(order.action)}</b>{" "}
                <span className="quiet">
                  {fieldsOf(order)
                    .map(({ value }) => value)
                    .join(", ")}
                </span>
                {reason !== undefined && <Void>{sentences.fact(reason)}</Void>}
              </span>
            </li>
          );
        })}
      </ol>
      {unplaced.map((reason, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no names.
        <Void key={at}>{sentences.fact(reason)}</Void>
      ))}
    </>
  );
}

/** That an order came to nothing, and why. */
function Void({ children }: { children: string }) {
  const { results: text } = useText();
  return (
    <span className={styles.void}>
      <Badge tone="mark" icon="warning">
        {text.wasVoid}
      </Badge>{" "}
      {children}
    </span>
  );
}
