import type { ActionId } from "../base/ids.ts";
import type { RuleNumbers } from "../scenario/rule-numbers.ts";
import type { Sight } from "../world/sight.ts";
import type { ActionDefinition } from "./define.ts";
import { homeOf, stateOfSeat } from "./region.ts";

/** What orders have in common that a government gives in its own state, for nothing but capital. */
export function orderAtHome(
  action: ActionId,
  capitalIn: (actions: RuleNumbers["actions"]) => number,
): Pick<ActionDefinition, "offer" | "cost" | "check" | "places"> {
  const cost = ({ scenario }: Sight) => ({ capital: capitalIn(scenario.rules.actions), funds: 0, forces: 0 });
  return {
    offer(sight, seat) {
      if (stateOfSeat(sight.scenario, seat) === null) return null;
      return { action, counts: true, cost: cost(sight), needsConsent: false, fields: [] };
    },
    cost,
    check: () => null,
    places: (sight, _order, seat) => homeOf(sight, seat),
  };
}
