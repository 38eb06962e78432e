import type { Order } from "../../shared/world/order.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { useView } from "../state/session-context.tsx";
import type { DeskState, SheetDesk } from "../state/sheet-desk.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./orders.module.css";

interface SheetVersionsProps {
  readonly desk: SheetDesk;
  readonly state: DeskState;
}

/** Both versions of a sheet that two members changed at once. Nothing is lost before somebody chooses. */
export function SheetVersions({ desk, state }: SheetVersionsProps) {
  const { orders } = useText();
  if (state.conflict === null) return null;
  return (
    <section className={styles.versions} aria-label={orders.conflictTitle}>
      <Notice tone="mark">
        <b>{orders.conflictTitle}.</b> {orders.conflictText}
      </Notice>
      <Version
        title={orders.mine}
        orders={state.orders}
        action={orders.takeMine}
        onTake={() => desk.choose("mine")}
      />
      <Version
        title={orders.theirs}
        orders={state.conflict}
        action={orders.takeTheirs}
        onTake={() => desk.choose("theirs")}
      />
    </section>
  );
}

interface VersionProps {
  readonly title: string;
  readonly orders: readonly Order[];
  readonly action: string;
  readonly onTake: () => void;
}

function Version({ title, orders, action, onTake }: VersionProps) {
  return (
    <div className={styles.version}>
      <h3>{title}</h3>
      <OrderWords orders={orders} />
      <Button onPress={onTake}>{action}</Button>
    </div>
  );
}

/** Orders as lines of words. */
export function OrderWords({ orders }: { orders: readonly Order[] }) {
  const { orders: text } = useText();
  const sentences = useSentences();
  const { offers } = useView();
  const fieldsOf = (action: string) => offers.find((offer) => offer.action === action)?.fields;
  if (orders.length === 0) return <p className="quiet">{text.emptySheet}</p>;
  return (
    <ul>
      {orders.map((order, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: orders have no names.
        <li key={index}>
          <b>{sentences.actionName(order.action)}</b> {sentences.orderDetails(order, fieldsOf(order.action))}
        </li>
      ))}
    </ul>
  );
}
