import type { SeatId } from "../../shared/base/ids.ts";
import type { Order } from "../../shared/world/order.ts";
import { Badge } from "../look/badge.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { Select } from "../look/select.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import styles from "./console.module.css";
import { useConsoleWords } from "./words.ts";

export interface SheetPanelProps {
  readonly seat: SeatId | null;
  readonly onSeat: (seat: SeatId) => void;
}

/** The sheet of one seat as it stands, and what would count of it if the turn closed now. */
export function SheetPanel({ seat, onSeat }: SheetPanelProps) {
  const words = useConsoleWords();
  const names = useNames();
  const { seats, console: cell } = useView();
  const chosen = seat ?? seats.find((one) => !one.bot)?.seat ?? seats[0]?.seat;
  if (chosen === undefined) return null;
  const sheet = cell?.sheets[chosen];
  return (
    <div className={styles.rows}>
      <Select
        label={words.chooseSeat}
        value={chosen}
        onChange={onSeat}
        choices={seats.map((one) => ({ id: one.seat, label: names.seat(one.seat) }))}
      />
      <SectionHead
        title={words.sheetOf(names.seat(chosen))}
        aside={sheet && <Badge>{words.origins[sheet.origin]}</Badge>}
      />
      {sheet === undefined ? (
        <EmptyState title={words.sheetsLater} />
      ) : (
        <>
          <p className="quiet">{words.originHints[sheet.origin]}</p>
          <OrderList orders={sheet.orders} />
        </>
      )}
    </div>
  );
}

/** Orders in words: their names with the values of their fields. */
export function OrderList({ orders }: { orders: readonly Order[] }) {
  const words = useConsoleWords();
  const sentences = useSentences();
  if (orders.length === 0) return <p>{words.noOrders}</p>;
  return (
    <ol className={styles.orders}>
      {orders.map((order, at) => {
        const owner = { kind: "action", id: order.action } as const;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an order is its place on the sheet.
          <li key={at} className={styles.order}>
            <b>{sentences.actionName(order.action)}</b>
            <dl>
              {Object.entries(order.fields).map(([field, value]) => (
                <div key={field}>
                  <dt>{sentences.field(owner, field)}</dt>
                  <dd>{sentences.value(owner, field, value)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}
