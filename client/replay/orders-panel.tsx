import type { SeatId } from "../../shared/base/ids.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Sight } from "../../shared/world/sight.ts";
import { useOrderFields } from "../console/order-fields.ts";
import { Badge } from "../look/badge.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useVoidReasons } from "../results/use-void-reasons.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useSentences } from "../text/sentences.ts";
import styles from "./replay.module.css";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** The orders as they counted: a seat's own; all seats' for the white cell. */
export function OrdersPanel({ replay }: { replay: Replay }) {
  const before = replay.turns.get(replay.shown.turn - 1)?.view.sight;
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const { results, you, console: cell, seats } = useView();
  if (you.seat !== null) {
    return (
      <section className={styles.part}>
        <SectionHead
          title={words.ordersOf(names.seat(you.seat))}
          aside={results?.origin ? words.origins[results.origin] : undefined}
        />
        <OrderLines seat={you.seat} orders={results?.orders ?? []} before={before} />
      </section>
    );
  }
  if (cell === null) return <p className="quiet">{words.noOrdersObserver}</p>;
  return (
    <section className={styles.part}>
      <SectionHead title={words.allOrders} />
      {seats.map(({ seat }) => {
        const sheet = cell.sheets[seat];
        return (
          <div key={seat} className={styles.sheet}>
            <p className={styles.sheetHead}>
              <NamedSign sign={sign(seat)}>
                <b>{names.seat(seat)}</b>
              </NamedSign>
              <span className="quiet">{sheet && words.origins[sheet.origin]}</span>
            </p>
            <OrderLines seat={seat} orders={sheet?.orders ?? []} before={before} />
          </div>
        );
      })}
    </section>
  );
}

interface OrderLinesProps {
  readonly seat: SeatId;
  readonly orders: readonly Order[];
  readonly before: Sight | undefined;
}

function OrderLines({ seat, orders, before }: OrderLinesProps) {
  const fieldsOf = useOrderFields(before?.tables);
  const { byOrder, unplaced } = useVoidReasons(seat, orders, before);
  const words = useReplayWords();
  const sentences = useSentences();
  if (orders.length === 0) return <p className="quiet">{words.noOrders}</p>;
  return (
    <>
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
  const words = useReplayWords();
  return (
    <span className={styles.void}>
      <Badge tone="mark" icon="warning">
        {words.wasVoid}
      </Badge>{" "}
      {children}
    </span>
  );
}
