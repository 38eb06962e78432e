import type { ReactNode, Ref } from "react";
import styles from "./order-item.module.css";

export interface OrderItemProps {
  readonly number: number;
  readonly title: ReactNode;
  readonly cost: ReactNode;
  /** Its state in words: agreed, void unless someone accepts, over budget. */
  readonly note?: ReactNode;
  /** Edit and remove, at the end of the second line. */
  readonly actions?: ReactNode;
  /** To put the keyboard on its title. */
  readonly titleRef?: Ref<HTMLSpanElement>;
  /** The form of the order, when it is open. */
  readonly children?: ReactNode;
}

/** One order of the sheet; stands in <ol>. */
export function OrderItem({ number, title, cost, note, actions, titleRef, children }: OrderItemProps) {
  return (
    <li className={styles.order}>
      <div className={styles.line}>
        <span className={styles.number}>{number}</span>
        <span ref={titleRef} tabIndex={titleRef ? -1 : undefined} className={styles.title}>
          {title}
        </span>
        <span className={styles.cost}>{cost}</span>
      </div>
      {(note || actions) && (
        <div className={styles.second}>
          <span className={styles.note}>{note}</span>
          <span className={styles.actions}>{actions}</span>
        </div>
      )}
      {children && <div className={styles.form}>{children}</div>}
    </li>
  );
}
