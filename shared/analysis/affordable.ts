import type { ActionId, SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { BotView } from "../bots/define.ts";
import type { Cost } from "../world/order.ts";

/** The actions that a seat is offered and can pay for, each for itself. */
export function affordable(seat: SeatId, { offers, sight }: BotView): readonly ActionId[] {
  const have = (resource: keyof Cost): number => fromPoints(sight.numbers[`seat/${seat}/${resource}`] ?? 0);
  return offers
    .filter(({ cost }) =>
      (["capital", "funds", "forces"] as const).every((resource) => cost[resource] <= have(resource)),
    )
    .map(({ action }) => action);
}
