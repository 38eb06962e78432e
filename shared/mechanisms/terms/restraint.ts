import type { SeatId, StateId } from "../../base/ids.ts";
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
  offer(sight, seat, to, may) {
    const parties = [...new Set([seat, ...to])];
    if (parties.length < 2) return null;
    // Who cannot do a thing gives nothing by a promise not to.
    const actions = parties.map((party) => {
      const own = sight.scenario.actions.filter(({ id }) => may(party, id));
      return [party, own.map(({ id }) => ({ value: id }))] as const;
    });
    const able = actions.filter(([, own]) => own.length > 0).map(([party]) => party);
    const seats = partyChoices(sight, able, () => true);
    if (seats.length === 0) return null;
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
