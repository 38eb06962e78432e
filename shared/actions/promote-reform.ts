import { engagementTarget, stateTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { namedState, owned, stateChoices, stateOfSeat, textField } from "./region.ts";

/**
 * Help for reformers (`rules.md` section 5): the state opens, its rulers lose some of their hold, and they thank or
 * resent it by how open the state is already.
 */
export const promoteReform = defineAction({
  id: "promote-reform",
  text: {
    name: "Promote reform",
    hint: "Help for courts, parties and the press: the state opens, the rulers lose hold. Welcome where the state is open, resented where it is not.",
    rule: [
      "It costs {actions.reform.capital} capital and {actions.reform.funds} M$.",
      "The state's openness grows by {actions.reform.openness}, and its rulers lose {|actions.reform.regime|} of their hold.",
      "Where openness is above {actions.reform.welcomeAbove} the political tie grows by {actions.reform.politicalWelcome}; elsewhere it falls by {|actions.reform.politicalUnwelcome|}.",
    ],
    fields: { state: "State" },
    sentences: {
      reform: "{seat} promoted reform in {state}.",
      resented: "The rulers of {state} resented the reformers that {seat} paid for.",
    },
  },
  theme: "ties",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  offer(sight, seat) {
    const { capital, funds } = sight.scenario.rules.actions.reform;
    const choices = stateChoices(sight, (state) => stateOfSeat(sight.scenario, seat) !== state);
    if (owned(sight, seat, "funds") < funds || choices.length === 0) return null;
    return {
      action: "promote-reform",
      counts: true,
      cost: { capital, funds, forces: 0 },
      needsConsent: false,
      fields: [{ id: "state", kind: "choice", choices }],
    };
  },
  cost({ scenario }) {
    const { capital, funds } = scenario.rules.actions.reform;
    return { capital, funds, forces: 0 };
  },
  check: () => null,
  places: (_sight, order) => namedState(order),
  resolve(draft, order) {
    const { reform } = draft.scenario.rules.actions;
    const state = textField(order, "state");
    const params = { seat: draft.seat, state };
    const political = engagementTarget(draft.seat, state, "political");
    draft.gain(stateTarget(state, "openness"), reform.openness, "reform", params);
    draft.price(stateTarget(state, "regime"), reform.regime, "reform", params);
    if (draft.value(stateTarget(state, "openness")) > reform.welcomeAbove)
      draft.gain(political, reform.politicalWelcome, "reform", params);
    else draft.price(political, reform.politicalUnwelcome, "resented", params);
    draft.tell("open", "reform", params, [draft.seat, state]);
  },
});
