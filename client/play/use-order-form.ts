import { useState } from "react";
import type { ActionOffer } from "../../shared/actions/define.ts";
import { choicesOf, type FieldOffer, type FieldValues } from "../../shared/world/fields.ts";
import type { Order } from "../../shared/world/order.ts";
import { useView } from "../state/session-context.tsx";
import { useHalfWritten } from "../state/use-half-written.ts";
import { firstValues } from "./first-values.ts";

/** An order that is being written: not on the sheet yet, or changed but not put back. It lies on the device. */
export interface HalfOrder extends Order {
  /** The order of the sheet that it was made from; null for a new one. */
  readonly replaces: Order | null;
}

export interface OrderForm {
  readonly half: HalfOrder | null;
  /** The list of actions is open: for the given state, or for all (`state` null). Null: it is closed. */
  readonly picking: { readonly state: string | null } | null;
  readonly pick: (state: string | null) => void;
  readonly begin: (action: string) => void;
  readonly edit: (order: Order) => void;
  readonly change: (fields: FieldValues) => void;
  readonly close: () => void;
}

function readHalf(kept: unknown): HalfOrder | null {
  const half = kept as Partial<HalfOrder> | null;
  if (typeof half?.action !== "string" || typeof half.fields !== "object") return null;
  return { action: half.action, fields: half.fields, replaces: half.replaces ?? null };
}

/** The one form of an order, kept over reload, Back and a lost connection until it is put on the sheet or closed. */
export function useOrderForm(): OrderForm {
  const { session, you, offers } = useView();
  const place = { session: session.id, seat: you.seat ?? you.role };
  const [half, setHalf] = useHalfWritten(place, "order", readHalf);
  const [picking, setPicking] = useState<OrderForm["picking"]>(null);
  const fieldsOf = (action: string) => offers.find((offer) => offer.action === action)?.fields ?? [];
  return {
    half,
    picking: half === null ? picking : null,
    pick: (state) => setPicking({ state }),
    begin: (action) => {
      const fields = fieldsOf(action);
      setHalf({ action, fields: firstValues(fields, aboutState(fields, picking?.state)), replaces: null });
      setPicking(null);
    },
    edit: (order) => {
      setHalf({ ...order, fields: firstValues(fieldsOf(order.action), order.fields), replaces: order });
      setPicking(null);
    },
    change: (fields) => half !== null && setHalf({ ...half, fields }),
    close: () => {
      setHalf(null);
      setPicking(null);
    },
  };
}

/** The choices of a form's first fields that stand for a state. */
function aboutState(fields: readonly FieldOffer[], state: string | null | undefined): FieldValues {
  const values: Record<string, string> = {};
  if (!state) return values;
  for (const field of fields) {
    const about = choicesOf(field, values).filter(
      (choice) => choice.value === state || choice.about === state,
    );
    const [only] = about;
    if (about.length === 1 && only !== undefined) values[field.id] = only.value;
  }
  return values;
}

/** Whether an action can be taken in a state, as far as its choices tell. */
export function concerns({ fields }: ActionOffer, state: string): boolean {
  return fields.some((field) => {
    if (field.kind !== "choice" && field.kind !== "choice-by") return false;
    const choices = field.kind === "choice" ? field.choices : Object.values(field.choices).flat();
    return choices.some((choice) => choice.value === state || choice.about === state);
  });
}
