import { NamedSign } from "../look/named-sign.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { OrderLines } from "../results/order-lines.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
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
