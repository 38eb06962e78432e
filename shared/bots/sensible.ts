import { tieOf } from "../actions/balance.ts";
import { crisisIn } from "../actions/mandates.ts";
import { seatIn, stateOfSeat, textField } from "../actions/region.ts";
import type { ActionId, Domain, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { fromPoints } from "../base/points.ts";
import type { Order } from "../world/order.ts";
import { trustTarget } from "../world/target.ts";
import { demandIn } from "../world/ultimata.ts";
import type { Mind } from "./mind.ts";

/**
 * Whether an order of an action may be worth thinking about at all, as far as one knows without working a turn out: of
 * many like ways one is enough, and nobody mediates between friends. Null where any order of the action may.
 */
export function sensibleIn(mind: Mind, action: ActionId): ((order: Order) => boolean) | null {
  switch (action) {
    case "mediate":
      return (order) => areAtOdds(mind, textField(order, "one"), textField(order, "other"));
    case "coerce":
      return (order) =>
        textField(order, "lever") === LEVERS[mind.sight.turn % LEVERS.length] &&
        demandIn(textField(order, "demand")).kind !== "refuse";
    case "balance":
      return (order) => canTurn(mind, order);
    case "table-mandate":
      return (order) => isConcerned(mind, textField(order, "state"));
    default:
      return null;
  }
}

/** Whether a seat may want a motion: for a mission of its own or to its own state, elsewhere where none stands yet. */
function isConcerned({ sight, seat }: Mind, state: StateId): boolean {
  const given = seatIn(sight.scenario, seat);
  if (given?.patron === true || given?.state === state) return true;
  const zone = crisisIn(sight.tables, state)?.id;
  return !itemsOf(sight.tables.deployments).some(({ crisis }) => crisis === zone);
}

/**
 * With which lever one threatens is a matter of taste: they work alike. What a state shall only leave undone is seldom
 * worth a threat.
 */
const LEVERS = ["gas", "trade", "migrants"];

/** Whether one of the two is known or believed to trust the other little. */
function areAtOdds({ sight, believed }: Mind, one: string, other: string): boolean {
  const { trustBelow } = sight.scenario.rules.actions.mediation;
  return (
    fromPoints(believed(trustTarget(one, other))) < trustBelow ||
    fromPoints(believed(trustTarget(other, one))) < trustBelow
  );
}

/** Whether there is anything to turn away from. */
function canTurn({ sight, seat }: Mind, order: Order): boolean {
  const state = stateOfSeat(sight.scenario, seat);
  return (
    state !== null && tieOf(sight, textField(order, "from"), state, textField(order, "domain") as Domain) > 0
  );
}
