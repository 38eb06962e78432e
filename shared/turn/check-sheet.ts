import { type ActionDefinition, type ActionOffer, thingsOf } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { fromPoints, toPoints } from "../base/points.ts";
import { type Rejection, rejection } from "../base/rejection.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { checkFields } from "../world/fields.ts";
import { type Cost, NO_COST, type Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { seatTarget } from "../world/target.ts";
import { offersFor } from "./offers.ts";

const RESOURCES = ["capital", "funds", "forces"] as const satisfies readonly (keyof Cost)[];

/**
 * Why the sheet may not be filed, or null if it may. It looks at what the seat sees and at nothing else, so that a
 * refusal cannot tell what the seat may not know; a client checks with this same function. The path names the order
 * and the field at fault, as in `orders[1].fields.size`.
 *
 * @param reserved what acceptances of proposals have reserved beside the sheet
 * @param offered what the sight offers the seat, if that is known already
 */
export function checkSheet(
  sight: Sight,
  orders: readonly Order[],
  seat: SeatId,
  reserved: Cost,
  offered: readonly ActionOffer[] = offersFor(sight, seat),
): Rejection | null {
  for (let at = 0; at < orders.length; at += 1) {
    const order = orders[at] as Order;
    const action = actionInPlay(sight, order);
    if (action === undefined)
      return rejection("UNKNOWN_ACTION", { action: order.action }, `orders[${at}].action`);
    const offer = offered.find((one) => one.action === order.action);
    if (offer === undefined)
      return rejection("NOT_OFFERED", { action: order.action }, `orders[${at}].action`);
    const fault = checkFields(offer.fields, order.fields) ?? action.check(sight, order, seat);
    if (fault !== null) return under(`orders[${at}]`, fault);
  }
  return (
    twiceFault(sight, orders, seat) ??
    countFault(sight, orders, seat) ??
    costFault(sight, orders, seat, reserved)
  );
}

/** What the orders cost together, as far as their seat can know; an order of an unknown action costs nothing. */
export function sheetCost(sight: Sight, orders: readonly Order[], seat: SeatId): Cost {
  let sum = NO_COST;
  for (const order of orders) {
    const cost = actionInPlay(sight, order)?.cost(sight, order, seat);
    if (cost !== undefined) sum = plus(sum, cost);
  }
  return sum;
}

/** How many of the orders count against the seat's number of orders. */
export function countedOrders(orders: readonly Order[]): number {
  let count = 0;
  for (const { action } of orders) if (actionOf(action)?.counts === true) count += 1;
  return count;
}

function actionInPlay({ scenario }: Sight, { action }: Order): ActionDefinition | undefined {
  return actionsInPlay(scenario).get(action);
}

const actionsInPlay = once(
  ({ actions }: PublicScenario) => new Map(actions.map(({ id }) => [id, actionOf(id)])),
);

function plus(one: Cost, other: Cost): Cost {
  return {
    capital: one.capital + other.capital,
    funds: one.funds + other.funds,
    forces: one.forces + other.forces,
  };
}

/** One order of each action for one place, or for what tells its orders apart. */
function twiceFault(sight: Sight, orders: readonly Order[], seat: SeatId): Rejection | null {
  const seen: { readonly action: ActionId; readonly thing: string }[] = [];
  for (let at = 0; at < orders.length; at += 1) {
    const order = orders[at] as Order;
    const action = actionOf(order.action);
    if (action === undefined) continue;
    for (const thing of thingsOf(action, sight, order, seat)) {
      if (seen.some((one) => one.action === order.action && one.thing === thing))
        return twice(sight, order, thing, `orders[${at}]`);
      seen.push({ action: order.action, thing });
    }
  }
  return null;
}

function twice({ scenario }: Sight, { action }: Order, thing: string, path: string): Rejection {
  const state = scenario.states.find(({ id }) => id === thing);
  return state === undefined
    ? rejection("SAME_ORDER_TWICE", { action }, path)
    : rejection("SAME_STATE_TWICE", { action, state: state.name }, path);
}

function countFault(sight: Sight, orders: readonly Order[], seat: SeatId): Rejection | null {
  const limit = fromPoints(sight.numbers[seatTarget(seat, "orders")] ?? 0);
  const count = countedOrders(orders);
  return count > limit ? rejection("TOO_MANY_ORDERS", { limit, count }, "orders") : null;
}

function costFault(sight: Sight, orders: readonly Order[], seat: SeatId, reserved: Cost): Rejection | null {
  const cost = plus(sheetCost(sight, orders, seat), reserved);
  for (const resource of RESOURCES) {
    const have = fromPoints(sight.numbers[seatTarget(seat, resource)] ?? 0);
    const need = cost[resource];
    // An empty sheet costs nothing, whatever was reserved: a seat can always take all of its orders back.
    if (toPoints(need) > toPoints(have) && orders.length > 0)
      return rejection("NOT_AFFORDABLE", { need, resource, have }, "orders");
  }
  return null;
}

function under(path: string, { code, params, path: inner }: Rejection): Rejection {
  return rejection(code, params, inner === undefined ? path : `${path}.${inner}`);
}
