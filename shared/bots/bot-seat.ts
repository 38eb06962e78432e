import type { ActionOffer } from "../actions/define.ts";
import type { SeatId } from "../base/ids.ts";
import { type Cost, NO_COST } from "../world/order.ts";
import type { BotView } from "./define.ts";

/** The seat whose view it is; null for a view without a seat, which no bot plays. */
export function botSeat({ sight }: BotView): SeatId | null {
  return sight.viewer.kind === "seat" ? sight.viewer.seat : null;
}

/** What is spoken for beside the sheet when so many more proposals have been accepted. */
export function reservedWith({ sight, sheet }: BotView, seat: SeatId, accepted: number): Cost {
  const reserved = sheet?.reserved ?? NO_COST;
  const isState = sight.scenario.seats.find(({ id }) => id === seat)?.state !== undefined;
  const each = isState ? sight.scenario.rules.acceptanceCapital : 0;
  return { ...reserved, capital: reserved.capital + accepted * each };
}

/** Whether the rules alone say what comes of such orders: where the white cell must judge, a bot would hold a class up. */
export function decidedByRules({ judged }: ActionOffer): boolean {
  return judged !== true;
}
