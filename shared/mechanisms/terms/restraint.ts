import type { SeatId, StateId } from "../../base/ids.ts";
import type { ScenarioSeat } from "../../scenario/format.ts";
import type { PublicScenario } from "../../scenario/public-scenario.ts";
import type { Tables } from "../../world/items.ts";
import { stateOfSeat } from "../../world/seats.ts";
import type { GivenOrder } from "../define.ts";
import { defineTerm } from "./define.ts";
import { partyChoices } from "./parties.ts";

/** A party promises not to take an action in a state (`rules.md` section 6). An order that does it breaks the promise. */
export const restraint = defineTerm({
  id: "restraint",
  text: {
    name: "Pledge of restraint",
    hint: "One party promises not to do something in a state while the agreement holds; doing it breaks the agreement.",
    rule: [
      "An order of that kind in that state breaks the agreement, with the loss that stands under Agreements.",
    ],
    fields: { seat: "Who pledges", action: "Not to", state: "In" },
    summary: "{seat} will not do this in {state}: {action}.",
    sentences: {},
  },
  offer(sight, seat, to) {
    const parties = [...new Set([seat, ...to])];
    if (parties.length < 2) return null;
    const able = (one: ScenarioSeat) => actionsOf(sight.scenario, one).length > 0;
    const seats = partyChoices(sight, parties, able);
    if (seats.length === 0) return null;
    const actions = sight.scenario.seats
      .filter(({ id }) => parties.includes(id))
      .map((one) => [one.id, actionsOf(sight.scenario, one).map((value) => ({ value }))] as const);
    return [
      { id: "seat", kind: "choice", choices: seats },
      { id: "action", kind: "choice-by", by: "seat", choices: Object.fromEntries(actions) },
      {
        id: "state",
        kind: "choice",
        choices: sight.scenario.states.map(({ id, name }) => ({ value: id, label: name, about: id })),
      },
    ];
  },
  check: () => null,
  grants: () => false,
  breakers(_agreement, { fields }, standing, { tables, scenario }) {
    return standing.flatMap((given): SeatId[] =>
      given.seat === fields.seat &&
      given.order.action === fields.action &&
      isIn(scenario, tables, given, String(fields.state))
        ? [given.seat]
        : [],
    );
  },
});

/** The actions in play that the scenario does not keep from the seat. */
function actionsOf({ actions }: PublicScenario, { id }: ScenarioSeat): readonly string[] {
  return actions.filter(({ seats }) => seats === undefined || seats.includes(id)).map((one) => one.id);
}

/**
 * Whether an order acts in the state: by its places, or by what it names (troops, a motion, a government). One that is
 * about no state is done at home; and by a power, which has no home here, wherever it pledged not to.
 */
function isIn(
  scenario: PublicScenario,
  { deployments, motions }: Tables,
  { seat, order, places }: GivenOrder,
  state: StateId,
): boolean {
  const named = [...places, ...Object.values(order.fields)].map(
    (value) => deployments[value]?.state ?? motions[value]?.state ?? stateOfSeat(scenario, String(value)),
  );
  const everywhere = [...places, ...named].filter((place) => isState(scenario, place));
  if (everywhere.length > 0) return everywhere.includes(state);
  return (stateOfSeat(scenario, seat) ?? state) === state;
}

function isState({ states }: PublicScenario, place: string | null): boolean {
  return states.some(({ id }) => id === place);
}
