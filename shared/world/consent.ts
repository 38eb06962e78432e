import type { ActionId, SeatId } from "../base/ids.ts";

/** A consent that an order needs: the seat that must give it, and the fields of the order that it must name. */
export interface ConsentNeed {
  readonly by: SeatId;
  readonly action: ActionId;
  readonly fields: Readonly<Record<string, string | number>>;
}
