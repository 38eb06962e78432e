import { type Ref, useEffect, useRef } from "react";
import type { Rejection } from "../../shared/base/rejection.ts";
import { openVotes } from "../../shared/view/open-votes.ts";
import type { SheetView } from "../../shared/view/view.ts";
import type { Cost, Order } from "../../shared/world/order.ts";
import { catchFocus } from "../look/catch-focus.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { numberFormat } from "../look/formats.ts";
import { Icon } from "../look/icon.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { ResourceStrip } from "../look/resource-strip.tsx";
import { ColumnBody } from "../look/screen.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import type { DeskState, MissedSheet, SheetDesk } from "../state/sheet-desk.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { ActionPicker } from "./action-picker.tsx";
import { faultWords } from "./field-fault.ts";
import { OrderFormFoot, type OrderFormState, useOrderFormState } from "./order-form.tsx";
import { OrderList } from "./order-list.tsx";
import styles from "./orders.module.css";
import { costOf, placeOf, sheetFault } from "./sheet-check.ts";
import { SheetFoot } from "./sheet-foot.tsx";
import { OrderWords, SheetVersions } from "./sheet-versions.tsx";
import type { OrderForm } from "./use-order-form.ts";
import { useUndo } from "./use-undo.ts";
import { VoteCards } from "./vote-cards.tsx";

interface OrdersColumnProps {
  readonly desk: SheetDesk;
  readonly state: DeskState;
  readonly sheet: SheetView;
  readonly form: OrderForm;
  /** Orders are taken: planning runs. */
  readonly open: boolean;
}

/** The sheet of one's seat: what is left to spend, the orders, what is wrong with them, and save and ready. */
export function OrdersColumn({ desk, state, sheet, form, open }: OrdersColumnProps) {
  const { orders: text } = useText();
  const view = useView();
  const { edit, undo } = useUndo(sheet.turn, state.orders, (orders) => desk.edit(orders));
  const formState = useOrderFormState({ form, orders: state.orders, onOrders: edit });
  const mayEdit = open && state.conflict === null;
  const fault = mayEdit ? sheetFault(view, state.orders) : null;
  const left = useLeft(state);
  const adding = useReturnTo(form);
  const editHere = (orders: readonly Order[]) => {
    edit(orders);
    catchFocus(() => adding.current);
  };
  const removeAt = (at: number) => editHere(state.orders.filter((_, index) => index !== at));
  const shownForm = mayEdit ? formState : null;
  const foot =
    !mayEdit || form.picking !== null ? undefined : shownForm !== null ? (
      <FormFoot form={form} state={shownForm} orders={state.orders} onRemove={removeAt} />
    ) : (
      <SheetFoot desk={desk} state={state} sheet={sheet} fault={fault} />
    );
  return (
    <ColumnBody foot={foot}>
      <SectionHead title={text.title(sheet.turn)} aside={open ? text.secret : text.closed} />
      <Resources left={left} />
      <Troubles desk={desk} state={state} fault={formState === null ? fault : null} />
      {mayEdit && shownForm === null && form.picking === null && (
        <VoteCards
          motions={openVotes(view, state.orders)}
          onVote={(order) => editHere([...state.orders, order])}
        />
      )}
      {form.picking !== null && mayEdit ? (
        <ActionPicker form={form} left={left} />
      ) : (
        <>
          {state.orders.length === 0 && shownForm === null && (
            <EmptyState title={text.none}>{open ? text.noneText : text.noneClosed}</EmptyState>
          )}
          {state.conflict === null && (
            <OrderList
              orders={state.orders}
              form={form}
              formState={shownForm}
              fault={fault}
              onRemove={mayEdit ? removeAt : undefined}
            />
          )}
          {mayEdit && shownForm === null && (
            <AddOrder ref={adding} form={form} count={state.orders.length} undo={undo} />
          )}
        </>
      )}
    </ColumnBody>
  );
}

interface FormFootProps {
  readonly form: OrderForm;
  readonly state: OrderFormState;
  readonly orders: readonly Order[];
  readonly onRemove: (at: number) => void;
}

/** An order that is on the sheet already can be taken off it from its form. */
function FormFoot({ form, state, orders, onRemove }: FormFootProps) {
  const remove = () => {
    onRemove(placeOf(orders, form.half?.replaces ?? null));
    form.close();
  };
  return <OrderFormFoot form={form} state={state} onRemove={state.at < orders.length ? remove : undefined} />;
}

/** The button that begins an order: the keyboard's place once the list of kinds or an order's form has closed. */
function useReturnTo({ half, picking }: OrderForm) {
  const button = useRef<HTMLButtonElement>(null);
  const writes = half !== null || picking !== null;
  const wrote = useRef(writes);
  useEffect(() => {
    if (wrote.current && !writes) catchFocus(() => button.current);
    wrote.current = writes;
  }, [writes]);
  return button;
}

/** What is left of each resource when the orders on the desk are paid for. */
function useLeft({ orders }: DeskState): Cost {
  const view = useView();
  const cost = costOf(view, orders);
  const have = (resource: keyof Cost) =>
    (view.sight.numbers[`seat/${view.you.seat ?? ""}/${resource}`] ?? 0) / 1000;
  return {
    capital: have("capital") - cost.capital,
    funds: have("funds") - cost.funds,
    forces: have("forces") - cost.forces,
  };
}

function Resources({ left }: { left: Cost }) {
  const { orders: text, language } = useText();
  const { sight, you } = useView();
  const number = numberFormat(language, { maximumFractionDigits: 1 });
  const print = (amount: number) => number.format(amount).replace("-", "−");
  const have = (resource: keyof Cost) => (sight.numbers[`seat/${you.seat ?? ""}/${resource}`] ?? 0) / 1000;
  const resource = (id: keyof Cost, label: string) => ({
    id,
    label,
    value: print(left[id]),
    note: left[id] === have(id) ? text.free : text.leftOf(print(have(id))),
  });
  const shown = [resource("capital", text.capital), resource("funds", text.funds)];
  return <ResourceStrip resources={[...shown, resource("forces", text.forces)]} />;
}

interface TroublesProps {
  readonly desk: SheetDesk;
  readonly state: DeskState;
  readonly fault: Rejection | null;
}

/** What is wrong with the sheet as a whole, what was refused, what came too late. */
function Troubles({ desk, state, fault }: TroublesProps) {
  const words = useText();
  const sentences = useSentences();
  const { missed, refusal } = state;
  const inWords = (reason: Rejection | NonNullable<typeof refusal>) => {
    const at = Number(/^orders\[(\d+)\]/.exec(reason.path ?? "")?.[1] ?? -1);
    const owner = { kind: "action", id: state.orders[at]?.action ?? "" } as const;
    return faultWords(reason, owner, words, sentences);
  };
  return (
    <>
      <SheetVersions desk={desk} state={state} />
      {missed !== null && <Missed desk={desk} missed={missed} />}
      {refusal !== null && <Notice tone="fault">{inWords(refusal)}</Notice>}
      {refusal === null && fault !== null && !fault.path?.startsWith("orders[") && (
        <Notice tone="fault">{inWords(fault)}</Notice>
      )}
    </>
  );
}

/** Orders that lie beside the sheet, and why. */
function Missed({ desk, missed }: { desk: SheetDesk; missed: MissedSheet }) {
  const { orders: text } = useText();
  const { why } = missed;
  return (
    <Notice
      tone="mark"
      action={
        <>
          {why !== "late" && <LinkButton onPress={() => desk.takeMissed()}>{text.takeMissed}</LinkButton>}
          <LinkButton onPress={() => desk.dismissMissed()}>
            {why === "elsewhere" ? text.throwAway : text.missedOk}
          </LinkButton>
        </>
      }
    >
      <p>{text.missed[why](missed.turn)}</p>
      <OrderWords orders={missed.orders} />
    </Notice>
  );
}

interface AddOrderProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly form: OrderForm;
  readonly count: number;
  readonly undo: (() => void) | null;
}

function AddOrder({ ref, form, count, undo }: AddOrderProps) {
  const { orders: text } = useText();
  const { offers } = useView();
  return (
    <div className={styles.after}>
      <button ref={ref} type="button" className={styles.add} onClick={() => form.pick(null)}>
        <Icon name="plus" /> {text.add(count + 1)} <span>{text.kinds(offers.length)}</span>
      </button>
      {undo !== null && (
        <LinkButton icon="undo" onPress={undo}>
          {text.undo}
        </LinkButton>
      )}
    </div>
  );
}
