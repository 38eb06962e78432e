import type { ActionId } from "../base/ids.ts";
import type { RuleNumbers } from "../scenario/rule-numbers.ts";
import type { Sight } from "../world/sight.ts";
import type { ActionDefinition } from "./define.ts";
import { namedState, owned, seatOfState, stateChoices, stateOfSeat, textField } from "./region.ts";

interface Price {
  readonly capital: number;
  readonly funds: number;
}

/** The consent of the government of the state that an order names, if somebody sits for it. */
export function consentOfGovernment(action: ActionId): NonNullable<ActionDefinition["consents"]> {
  return (sight, order, seat) => {
    const state = textField(order, "state");
    const host = seatOfState(sight.scenario, state);
    return host === null ? [] : [{ by: host, action, fields: { seat, state } }];
  };
}

/** What orders have in common that name a state and nothing else, cost the same everywhere and need its government's consent. */
export function dealInState(
  action: ActionId,
  priceIn: (actions: RuleNumbers["actions"]) => Price,
): Pick<ActionDefinition, "offer" | "cost" | "check" | "places" | "consents"> {
  const cost = ({ scenario }: Sight) => {
    const { capital, funds } = priceIn(scenario.rules.actions);
    return { capital, funds, forces: 0 };
  };
  return {
    offer(sight, seat) {
      const price = cost(sight);
      if (owned(sight, seat, "funds") < price.funds) return null;
      const choices = stateChoices(sight, (state) => stateOfSeat(sight.scenario, seat) !== state);
      if (choices.length === 0) return null;
      const fields = [{ id: "state", kind: "choice", choices }] as const;
      return { action, counts: true, cost: price, needsConsent: true, fields };
    },
    cost,
    check: () => null,
    places: (_sight, order) => namedState(order),
    consents: consentOfGovernment(action),
  };
}
