import type { SeatId, StateId } from "../base/ids.ts";
import type { RecentAction, Tables } from "./items.ts";
import { itemsIn } from "./tables-in-order.ts";

/** How an ultimatum is marked in the table of recent actions, beside the order that made it. */
export const ULTIMATUM = "ultimatum";

/** What an ultimatum may demand of a state: troops away, no partnership step, or a membership ended. */
export type DemandKind = "evict" | "refuse" | "leave";

/** A demand: of troops by their id, of a ladder or of a membership by the institution's. */
export interface Demand {
  readonly kind: DemandKind;
  readonly of: string;
}

/** The demand as one text, for a field of an order. */
export function demandText({ kind, of }: Demand): string {
  return `${kind}.${of}`;
}

/** The demand that a text says. */
export function demandIn(text: string): Demand {
  const dot = text.indexOf(".");
  return { kind: text.slice(0, dot) as DemandKind, of: text.slice(dot + 1) };
}

/** The mark of an ultimatum: one for each seat, state and turn. */
export function ultimatumId(seat: SeatId, state: StateId, turn: number): string {
  return `${seat}.${ULTIMATUM}.${state}.${turn}`;
}

/** The ultimata that are remembered. */
export function ultimataOf(tables: Tables): readonly RecentAction[] {
  return itemsIn(tables, "recent").filter(({ action }) => action === ULTIMATUM);
}
