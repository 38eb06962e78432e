import type { ResultsView } from "../../shared/view/view.ts";
import { OrderWords } from "../play/sheet-versions.tsx";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";

/** The viewer's own orders as they stood at the close, and who had filed them. */
export function YourOrders({ results }: { results: ResultsView }) {
  const { results: text } = useText();
  const { orders, origin } = results;
  return (
    <section className={styles.yourOrders}>
      <h3 className={styles.group}>{text.yourOrders}</h3>
      {orders.length === 0 ? <p className="quiet">{text.noOrders}</p> : <OrderWords orders={orders} />}
      {origin !== null && <p className="quiet">{text.origins[origin]}</p>}
    </section>
  );
}
