import type { ActionOffer } from "../actions/define.ts";
import type { SeatId } from "../base/ids.ts";
import { checkSheet } from "../turn/check-sheet.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";

/** What a sheet is made for: whose it is, what may be ordered, and what is spoken for already. */
export interface SheetTask {
  readonly sight: Sight;
  readonly seat: SeatId;
  readonly offers: readonly ActionOffer[];
  readonly reserved: Cost;
}

/** The sheet with one order more, or null if that sheet could not be filed. */
export function withOrder(
  { sight, seat, offers, reserved }: SheetTask,
  sheet: readonly Order[],
  order: Order,
): readonly Order[] | null {
  const longer = [...sheet, order];
  return checkSheet(sight, longer, seat, reserved, offers) === null ? longer : null;
}
