import type { Order } from "../../shared/world/order.ts";
import { lasting, readStored, writeStored } from "../connection/keys.ts";

/** Orders that the server has not confirmed yet, as they lie on this device. */
export interface KeptSheet {
  readonly turn: number;
  /** The revision of the shared draft that they were made from. */
  readonly revision: number;
  readonly orders: readonly Order[];
}

/** Where the words and orders of one seat of one session lie on this device. */
export interface DraftPlace {
  readonly session: string;
  readonly seat: string;
}

const nameOf = ({ session, seat }: DraftPlace, what: string) => `whitecell.draft.${session}.${seat}.${what}`;

export function readKeptSheet(place: DraftPlace): KeptSheet | null {
  const kept = readKept(place, "sheet") as Partial<KeptSheet> | null;
  if (typeof kept?.turn !== "number" || typeof kept.revision !== "number") return null;
  return Array.isArray(kept.orders) ? (kept as KeptSheet) : null;
}

export function keepSheet(place: DraftPlace, sheet: KeptSheet | null): void {
  keep(place, "sheet", sheet);
}

/** Anything half written: an open order form, a message, a proposal. `what` names it. */
export function readKept(place: DraftPlace, what: string): unknown {
  const text = readStored(lasting(), nameOf(place, what));
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function keep(place: DraftPlace, what: string, value: unknown): void {
  writeStored(lasting(), nameOf(place, what), value === null ? null : JSON.stringify(value));
}
