import type { ActionId, SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { BotView } from "../bots/define.ts";
import type { Cost } from "../world/order.ts";

const RESOURCES = ["capital", "funds", "forces"] as const;

/** What a seat lacked for the cheapest order of a kind. */
export interface Shortage {
  readonly seat: SeatId;
  /** What it lacked: capital in points, funds in M$, forces in battalions. */
  readonly resource: keyof Cost;
  readonly cost: number;
  readonly had: number;
}

/** The actions that a seat is offered and can pay for, each for itself. */
export function affordable(seat: SeatId, view: BotView): readonly ActionId[] {
  const lacking = shortages(seat, view);
  return view.offers.map(({ action }) => action).filter((action) => !lacking.has(action));
}

/** The actions that a seat is offered and cannot pay for, with what it lacks first. */
export function shortages(seat: SeatId, { offers, sight }: BotView): ReadonlyMap<ActionId, Shortage> {
  const have = (resource: keyof Cost): number => fromPoints(sight.numbers[`seat/${seat}/${resource}`] ?? 0);
  return new Map(
    offers.flatMap(({ action, cost }) => {
      const resource = RESOURCES.find((each) => cost[each] > have(each));
      if (resource === undefined) return [];
      return [[action, { seat, resource, cost: cost[resource], had: have(resource) }] as const];
    }),
  );
}
