import type { Rejection } from "../../shared/base/rejection.ts";
import type { Order } from "../../shared/world/order.ts";
import { FaultText } from "../look/field-frame.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { OrderItem } from "../look/order-item.tsx";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { BreachNote } from "./breach-note.tsx";
import { ConsentNote } from "./consent-note.tsx";
import { faultWords } from "./field-fault.ts";
import { OrderFormItem, type OrderFormState } from "./order-form.tsx";
import styles from "./orders.module.css";
import { faultAt } from "./sheet-check.ts";
import { useCostWords } from "./use-cost-words.ts";
import type { OrderForm } from "./use-order-form.ts";

interface OrderListProps {
  readonly orders: readonly Order[];
  readonly form: OrderForm;
  readonly formState: OrderFormState | null;
  readonly fault: Rejection | null;
  /** Missing where the sheet cannot be changed. */
  readonly onRemove: ((at: number) => void) | undefined;
}

/** The orders of the sheet; the one that is open stands as a form in its place, a new one at the end. */
export function OrderList({ orders, form, formState, fault, onRemove }: OrderListProps) {
  const open = formState === null ? null : <OrderFormItem key="form" form={form} state={formState} />;
  return (
    <ol>
      {orders.map((order, at) =>
        open !== null && at === formState?.at ? (
          open
        ) : (
          <OrderLine
            // biome-ignore lint/suspicious/noArrayIndexKey: orders have no names; two may be the same.
            key={at}
            order={order}
            at={at}
            fault={formState === null ? faultAt(fault, at, true) : null}
            onEdit={onRemove && (() => form.edit(order))}
            onRemove={onRemove && (() => onRemove(at))}
          />
        ),
      )}
      {formState !== null && formState.at >= orders.length && open}
    </ol>
  );
}

interface OrderLineProps {
  readonly order: Order;
  readonly at: number;
  readonly fault: Rejection | null;
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

function OrderLine({ order, at, fault, onEdit, onRemove }: OrderLineProps) {
  const words = useText();
  const { orders } = words;
  const sentences = useSentences();
  const cost = useCostWords();
  const { offers } = useView();
  const name = sentences.actionName(order.action);
  const fields = offers.find(({ action }) => action === order.action)?.fields;
  const owner = { kind: "action", id: order.action } as const;
  const isOwnFault = fault?.path?.startsWith(`orders[${at}]`) === true;
  return (
    <OrderItem
      number={at + 1}
      title={
        <>
          {name} <span className={styles.details}>{sentences.orderDetails(order, fields)}</span>
        </>
      }
      cost={cost.ofOrder(order)}
      note={
        <>
          {isOwnFault && fault && <FaultText>{faultWords(fault, owner, words, sentences)}</FaultText>}
          <ConsentNote order={order} />
          <BreachNote order={order} />
        </>
      }
      actions={
        onEdit && (
          <>
            <LinkButton onPress={onEdit} aria-label={`${orders.edit}: ${name}`}>
              {orders.edit}
            </LinkButton>
            <LinkButton onPress={onRemove} aria-label={`${orders.remove}: ${name}`}>
              {orders.remove}
            </LinkButton>
          </>
        )
      }
    />
  );
}
