import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useUndone } from "../state/undone.ts";
import { useList } from "../text/lists.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";
import { OrderWords } from "./sheet-versions.tsx";

/** What was under way for the seat from before when the reader was moved: that it was not done, and what it was. */
export function UndoneNotice() {
  const { play, orders: ordersText } = useText();
  const names = useNames();
  const list = useList();
  const [undone, putAway] = useUndone();
  if (undone.length === 0) return null;
  const seats = [...new Set(undone.map(({ seat }) => names.seat(seat)))];
  const words = undone.flatMap((one) => one.words ?? []);
  // Each change of a sheet was on its way; the last has all that the others had.
  const orders = undone.findLast((one) => one.orders.length > 0)?.orders ?? [];
  return (
    <div className={styles.notices}>
      <Notice tone="mark" dismiss={{ label: ordersText.missedOk, onPress: putAway }}>
        <p>{play.undone(list(seats))}</p>
        {words.length > 0 && <p>{play.undoneWords}</p>}
        {words.map((text) => (
          <p key={text} className={styles.ownWords} dir="auto">
            {text}
          </p>
        ))}
        {orders.length > 0 && <p>{play.undoneOrders}</p>}
        {orders.length > 0 && <OrderWords orders={orders} />}
      </Notice>
    </div>
  );
}
