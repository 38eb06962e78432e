import { engagementTarget, relianceTarget, seatTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { engagesIn, seatOfState, textField } from "./region.ts";
import { dealInState } from "./with-consent.ts";

/**
 * A pipeline, a power line, a field (`rules.md` section 5): economic ties at once and for some turns after, money back
 * for both, and a state that can do less by itself.
 */
export const energyDeal = defineAction({
  id: "energy-deal",
  text: {
    name: "Energy deal",
    hint: "A pipeline or a field: economic ties that go on growing, money back for both over four turns, and a state that relies on itself less.",
    rule: [
      "It costs {actions.energy.capital} capital and {actions.energy.funds} M$.",
      "The economic tie grows by {actions.energy.economic} now and by {actions.energy.economicLater} in each of the next {actions.energy.turnsLater} turns.",
      "Of the {actions.energy.funds} M$, {actions.energy.backShare%} come back to the patron and {actions.energy.hostShare%} reach the state in each of {actions.energy.moneyTurns} turns.",
      "The state's economic self-reliance falls by {|actions.energy.reliance|}.",
    ],
    fields: { state: "State" },
    sentences: {
      signed: "{seat} signed an energy deal with {state}.",
      returned: "What the energy deal with {state} brings {seat}.",
      earned: "What the energy deal with {seat} brings {state}.",
    },
  },
  theme: "ties",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  suits: engagesIn("economic"),
  ...dealInState("energy-deal", ({ energy }) => energy),
  resolve(draft, order) {
    const { energy } = draft.scenario.rules.actions;
    const { seat } = draft;
    const state = textField(order, "state");
    const host = seatOfState(draft.scenario, state);
    const params = { seat, state };
    const tie = engagementTarget(seat, state, "economic");
    draft.gain(tie, energy.economic, "signed", params);
    draft.gainLater(tie, energy.economicLater, energy.turnsLater, "signed", params);
    draft.price(relianceTarget(state, "economic"), energy.reliance, "signed", params);
    const back = energy.backShare * energy.funds;
    draft.lasting(seatTarget(seat, "funds"), back, energy.moneyTurns, "returned", params);
    const earned = energy.hostShare * energy.funds;
    if (host !== null) draft.lasting(seatTarget(host, "funds"), earned, energy.moneyTurns, "earned", params);
    draft.tell("open", "signed", params, [seat, state]);
  },
});
