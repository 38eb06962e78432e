import type { StateId } from "../base/ids.ts";
import { alarmDiscount } from "../influence/alarm.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, stateTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { engagesIn, namedState, owned, seatOfState, stateChoices, stateOfSeat, textField } from "./region.ts";
import { consentOfGovernment } from "./with-consent.ts";

/**
 * Training for a state's units (`rules.md` section 5): security ties, and better units. Units that belong to an
 * alliance's collective force are then trained by two powers, and the alliance's commander has the better of it.
 */
export const trainForces = defineAction({
  id: "train-forces",
  text: {
    name: "Train forces",
    hint: "Instructors for a state's units: security ties grow, and the units get better, whoever commands them later.",
    rule: [
      "It costs {actions.training.capital} capital and {actions.training.funds} M$; {threat.alarmDiscount} capital less where the threat stands at least {threat.alarmRise} above its start.",
      "The security tie grows by {actions.training.security}, and the quality of the state's units by {actions.training.quality}: a collective force that they belong to works better, whoever trained them.",
    ],
    fields: { state: "State" },
    sentences: {
      trained: "{seat} trained units of {state}.",
      dual: "The units of {state} that {seat} trained belong to the collective force of {institution}: they now know both schools.",
    },
  },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  suits: engagesIn("security"),
  offer(sight, seat) {
    const { training } = sight.scenario.rules.actions;
    if (owned(sight, seat, "funds") < training.funds) return null;
    const choices = stateChoices(sight, (state) => stateOfSeat(sight.scenario, seat) !== state);
    if (choices.length === 0) return null;
    const states = choices.map(({ value }) => value);
    return {
      action: "train-forces",
      counts: true,
      cost: costIn(sight, states),
      needsConsent: true,
      fields: [{ id: "state", kind: "choice", choices }],
    };
  },
  cost: (sight, order) => costIn(sight, [textField(order, "state")]),
  check: () => null,
  places: (_sight, order) => namedState(order),
  consents: consentOfGovernment("train-forces"),
  resolve(draft, order) {
    const { training } = draft.scenario.rules.actions;
    const state = textField(order, "state");
    const params = { seat: draft.seat, state };
    draft.gain(engagementTarget(draft.seat, state, "security"), training.security, "trained", params);
    draft.gain(stateTarget(state, "quality"), training.quality, "trained", params);
    draft.tell("open", "trained", params, [draft.seat, state]);
    for (const { id, leader } of collectiveForcesOf(draft.scenario, draft.world.tables, state)) {
      if (leader !== draft.seat)
        draft.tell("open", "dual", { ...params, institution: id }, [draft.seat, state]);
    }
  },
});

function costIn(sight: Sight, states: readonly StateId[]) {
  const { capital, funds } = sight.scenario.rules.actions.training;
  return { capital: capital - alarmDiscount(sight.scenario, sight.numbers, states), funds, forces: 0 };
}

/** The institutions with a collective force to which units of the state belong. */
function collectiveForcesOf(scenario: PublicScenario, tables: Tables, state: StateId) {
  const host = seatOfState(scenario, state);
  return scenario.institutions.filter(
    ({ id, collectiveForce }) =>
      collectiveForce && host !== null && tables.institutions[id]?.members.includes(host) === true,
  );
}
