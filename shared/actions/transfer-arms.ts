import { patronsOf } from "../influence/influence.ts";
import { engagementTarget, seatTarget, stateTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { engagesIn, textField } from "./region.ts";
import { dealInState } from "./with-consent.ts";

/**
 * Weapons for a state's army (`rules.md` section 5): security ties, less threat, rulers who feel safer; the other
 * patrons take it amiss, and some must explain at home whom they armed.
 */
export const transferArms = defineAction({
  id: "transfer-arms",
  text: {
    name: "Transfer arms",
    hint: "Weapons for a state's army: security ties and safer rulers, at the cost of the other powers' trust.",
    rule: [
      "It costs {actions.arms.capital} capital and {actions.arms.funds} M$.",
      "The security tie grows by {actions.arms.security} and the rulers' hold by {actions.arms.regime}; the threat falls by {|actions.arms.threat|} x threat / {threat.scaleAt}.",
      "Every other patron trusts the giver less by {|actions.arms.rivalTrust|}.",
      "Where the state's openness is below {actions.arms.openBelow}, some must explain it at home; their prestige moves by: {actions.arms.prestige}.",
    ],
    fields: { state: "State" },
    sentences: {
      armed: "{seat} transferred arms to {state}.",
      rivals: "{rival} trusts {seat} less since it armed {state}.",
      home: "{seat} had to explain at home why it armed the rulers of {state}.",
    },
  },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  suits: engagesIn("security"),
  ...dealInState("transfer-arms", ({ arms }) => arms),
  resolve(draft, order) {
    const { scenario, seat } = draft;
    const { actions, threat: threatRules } = scenario.rules;
    const state = textField(order, "state");
    const params = { seat, state };
    const threat = draft.value(stateTarget(state, "threat")) / threatRules.scaleAt;
    draft.gain(engagementTarget(seat, state, "security"), actions.arms.security, "armed", params);
    draft.gain(stateTarget(state, "threat"), actions.arms.threat * threat, "armed", params);
    draft.gain(stateTarget(state, "regime"), actions.arms.regime, "armed", params);
    for (const rival of patronsOf(scenario)) {
      if (rival === seat) continue;
      draft.book(trustTarget(rival, seat), actions.arms.rivalTrust, "rivals", { ...params, rival });
    }
    const closed = draft.value(stateTarget(state, "openness")) < actions.arms.openBelow;
    const asked = actions.arms.prestige[seat] ?? 0;
    if (closed) draft.book(seatTarget(seat, "prestige"), asked, "home", params);
    draft.tell("open", "armed", params, [seat, state]);
  },
});
