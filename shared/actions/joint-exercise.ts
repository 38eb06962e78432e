import type { SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import { engagementTarget, stateTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import {
  engagesIn,
  institutionChoices,
  owned,
  seatOfState,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

/**
 * Manoeuvres with one state, with two, or with all members of an institution that the seat leads (`rules.md` section 5):
 * a little security and trust with each, units that know each other, and everybody sees it.
 */
export const jointExercise = defineAction({
  id: "joint-exercise",
  text: {
    name: "Joint exercise",
    hint: "Manoeuvres with one state or two, or with the members of an alliance that you lead: security ties and trust with each, for all to see.",
    rule: [
      "It costs {actions.exercises.capital} capital and {actions.exercises.funds} M$.",
      "With each state that takes part: the security tie grows by {actions.exercises.security}, its units' quality by {actions.exercises.quality}, and its government's trust by {actions.exercises.trust}.",
      "An exercise with an institution that one leads is held with all its members.",
    ],
    fields: { with: "With", also: "And" },
    sentences: {
      held: "{seat} held an exercise with {with}.",
      together: "The exercise brought the soldiers of {seat} and {state} together.",
    },
  },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  suits: engagesIn("security"),
  offer(sight, seat) {
    const { scenario, tables } = sight;
    const { capital, funds } = scenario.rules.actions.exercises;
    if (owned(sight, seat, "funds") < funds) return null;
    const states = stateChoices(sight, (state) => stateOfSeat(scenario, seat) !== state);
    const led = institutionChoices(
      sight,
      ({ id }) =>
        scenario.institutions.some((one) => one.id === id && one.leader === seat) &&
        memberStates(scenario, tables, id, seat).length > 0,
    );
    if (states.length + led.length === 0) return null;
    return {
      action: "joint-exercise",
      counts: true,
      cost: { capital, funds, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "with", kind: "choice", choices: [...states, ...led] },
        {
          id: "also",
          kind: "choice-by",
          by: "with",
          choices: Object.fromEntries(
            states.map(({ value }) => [value, states.filter((other) => other.value > value)]),
          ),
          optional: true,
        },
      ],
    };
  },
  cost({ scenario }) {
    const { capital, funds } = scenario.rules.actions.exercises;
    return { capital, funds, forces: 0 };
  },
  check: () => null,
  places: ({ scenario, tables }, order, seat) => statesWith(scenario, tables, order, seat),
  resolve(draft, order) {
    const { scenario, seat, world } = draft;
    const { exercises } = scenario.rules.actions;
    const all = statesWith(scenario, world.tables, order, seat);
    for (const state of all) {
      const params = { seat, state };
      const host = seatOfState(scenario, state);
      const there = draft.in(state);
      there.gain(engagementTarget(seat, state, "security"), exercises.security, "together", params);
      there.gain(stateTarget(state, "quality"), exercises.quality, "together", params);
      if (host !== null) there.gain(trustTarget(host, seat), exercises.trust, "together", params);
    }
    draft.tell("open", "held", { seat, with: namedIn(order).join(", ") }, [seat, ...all].sort());
  },
});

function namedIn(order: Order): readonly string[] {
  return [textField(order, "with"), textField(order, "also")].filter((id) => id !== "");
}

/** The states that take part: those that are named, or those of the members of a named institution. */
function statesWith(
  scenario: PublicScenario,
  tables: Tables,
  order: Order,
  seat: SeatId,
): readonly StateId[] {
  const named = namedIn(order);
  const states = scenario.states.map(({ id }) => id).filter((id) => named.includes(id));
  return [...new Set([...states, ...named.flatMap((id) => memberStates(scenario, tables, id, seat))])];
}

/** The states whose seats are members of the institution, without the seat's own; none if there is no such institution. */
function memberStates(
  scenario: PublicScenario,
  tables: Tables,
  id: string,
  seat: SeatId,
): readonly StateId[] {
  const members = tables.institutions[id]?.members ?? [];
  return scenario.seats.flatMap(({ id: member, state }) =>
    state !== undefined && member !== seat && members.includes(member) ? [state] : [],
  );
}
