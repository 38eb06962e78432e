import { useEffect, useRef, useState } from "react";
import type { Rejection } from "../../shared/base/rejection.ts";
import type { Order } from "../../shared/world/order.ts";
import { Button } from "../look/button.tsx";
import { catchFocus } from "../look/catch-focus.ts";
import { later } from "../look/later.tsx";
import { Notice } from "../look/notice.tsx";
import { OrderItem } from "../look/order-item.tsx";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { BreachNote } from "./breach-note.tsx";
import { ConsentNote } from "./consent-note.tsx";
import { ExpectationTable } from "./expectation-table.tsx";
import { faultWords, fieldFault } from "./field-fault.ts";
import styles from "./orders.module.css";
import { faultAt, isComplete, placeOf, sheetFault, withHalf } from "./sheet-check.ts";
import { useCostWords } from "./use-cost-words.ts";
import type { HalfOrder, OrderForm } from "./use-order-form.ts";

const FieldsForm = later(() => import("./fields-form.tsx"));

export interface OrderFormState {
  readonly half: HalfOrder;
  readonly at: number;
  readonly fault: Rejection | null;
  readonly complete: boolean;
  /** Puts the order on the sheet, or says why not. */
  readonly put: () => void;
}

interface Putting {
  readonly form: OrderForm;
  readonly orders: readonly Order[];
  readonly onOrders: (orders: readonly Order[]) => void;
}

/** The open form with its faults; null while none is open. */
export function useOrderFormState({ form, orders, onOrders }: Putting): OrderFormState | null {
  const view = useView();
  const [tried, setTried] = useState<string | null>(null);
  const { half } = form;
  if (half === null) return null;
  const found = placeOf(orders, half.replaces);
  const at = found === -1 ? orders.length : found;
  const whole = withHalf(orders, half);
  const name = `${half.action} ${at}`;
  const fault = sheetFault(view, whole);
  const complete = isComplete(view, half);
  const put = () => {
    setTried(name);
    if (faultAt(fault, at, true) !== null) return;
    onOrders(whole);
    setTried(null);
    form.close();
  };
  return { half, at, fault: faultAt(fault, at, tried === name), complete, put };
}

interface OrderFormItemProps {
  readonly form: OrderForm;
  readonly state: OrderFormState;
}

/** The form of one order: its fields as they are offered, what it costs, what is wrong, and what to expect of it. */
export function OrderFormItem({ form, state }: OrderFormItemProps) {
  const words = useText();
  const sentences = useSentences();
  const { offers } = useView();
  const cost = useCostWords();
  const { half, at, fault, complete } = state;
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => catchFocus(() => title.current), []);
  const owner = { kind: "action", id: half.action } as const;
  const offer = offers.find(({ action }) => action === half.action);
  const ofField = fault === null ? null : fieldFault(fault, `orders[${at}]`, owner, words, sentences);
  return (
    <OrderItem
      titleRef={title}
      number={at + 1}
      title={sentences.actionName(half.action)}
      cost={cost.ofOrder(half, complete)}
    >
      <p className={styles.hint}>{sentences.actionHint(half.action)}</p>
      {offer === undefined ? (
        <Notice tone="mark">{words.orders.notOffered}</Notice>
      ) : (
        <FieldsForm
          owner={owner}
          fields={offer.fields}
          values={half.fields}
          onChange={form.change}
          fault={ofField}
        />
      )}
      {fault !== null && ofField === null && (
        <Notice tone="fault">{faultWords(fault, owner, words, sentences)}</Notice>
      )}
      {offer?.judged === true && <p className={styles.hint}>{words.orders.judged}</p>}
      {complete && <ConsentNote order={half} />}
      {complete && <BreachNote order={half} />}
      {complete && <ExpectationTable order={half} />}
    </OrderItem>
  );
}

interface OrderFormFootProps extends OrderFormItemProps {
  readonly onRemove: (() => void) | undefined;
}

/** What can be done with the open form; stands at the bottom of the column. */
export function OrderFormFoot({ form, state, onRemove }: OrderFormFootProps) {
  const { orders, cancel } = useText();
  return (
    <div className={styles.formFoot}>
      <Button look="solid" size="large" onPress={state.put}>
        {state.half.replaces === null ? orders.keep : orders.keepChanged}
      </Button>
      {onRemove && (
        <Button size="large" onPress={onRemove}>
          {orders.remove}
        </Button>
      )}
      <Button size="large" onPress={form.close}>
        {cancel}
      </Button>
    </div>
  );
}
