import { brokenBy } from "../../shared/turn/broken-by.ts";
import type { Order } from "../../shared/world/order.ts";
import { useFigures } from "../look/figures.ts";
import { Icon } from "../look/icon.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useList } from "../text/lists.ts";
import { useText } from "../text/text.tsx";
import styles from "./orders.module.css";

/**
 * Says of an order which agreements of the seat it breaks, and what that costs: nobody breaks its word by an oversight.
 * What an order is expected to do leaves this out, as the agreements see to it, not the order.
 */
export function BreachNote({ order }: { order: Order }) {
  const { orders } = useText();
  const names = useNames();
  const list = useList();
  const { figure } = useFigures();
  const { sight, you } = useView();
  const seat = you.seat ?? "";
  const { breach } = sight.scenario.rules;
  return brokenBy(sight, seat, [order]).map(({ id, parties }) => {
    const others = parties.filter((party) => party !== seat).map(names.seat);
    return (
      <span key={id} className={styles.note}>
        <Icon name="warning" size={14} />
        <span>{orders.breaks(list(others), figure(-breach.prestige, 0), figure(-breach.trust, 0))}</span>
      </span>
    );
  });
}
