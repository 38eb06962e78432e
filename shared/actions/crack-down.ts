import { engagementTarget, seatTarget, stateTarget } from "../world/target.ts";
import { orderAtHome } from "./at-home.ts";
import { defineAction } from "./define.ts";
import { stateOfSeat } from "./region.ts";

/**
 * A government crushes its opponents (`rules.md` section 5): quick hold, the more the more open the state was; fewer
 * fighters now and more later; and those who speak for open states turn away.
 */
export const crackDown = defineAction({
  id: "crack-down",
  text: {
    name: "Crack down",
    hint: "Arrests and closed papers: your hold grows at once, the threat comes back stronger, and the West turns away.",
    rule: [
      "It costs {actions.crackdown.capital} capital.",
      "The rulers' hold grows by {actions.crackdown.regime} x openness / {actions.crackdown.fullAtOpenness}, at most by {actions.crackdown.regime}: where nothing is open there is little to crush.",
      "The threat falls by {|actions.crackdown.threat|} x threat / {threat.scaleAt} now, and rises by {actions.crackdown.echo} spread over the next {actions.crackdown.echoTurns} turns.",
      "Openness falls by {|actions.crackdown.openness|}, prestige by {|actions.crackdown.prestige|}; political ties move: {actions.crackdown.political}.",
    ],
    fields: {},
    sentences: {
      crushed: "{seat} cracked down on its opponents in {state}.",
      echo: "The crackdown in {state} drove people to the armed groups.",
      estranged: "{patron} turned away from the rulers of {state} after the crackdown.",
    },
  },
  theme: "home",
  disclosure: "open",
  counts: true,
  takers: "states",
  ...orderAtHome("crack-down", ({ crackdown }) => crackdown.capital),
  resolve(draft) {
    const { threat: threatRules, actions } = draft.scenario.rules;
    const rules = actions.crackdown;
    const state = stateOfSeat(draft.scenario, draft.seat);
    if (state === null) return;
    const params = { seat: draft.seat, state };
    const open = Math.min(1, draft.value(stateTarget(state, "openness")) / rules.fullAtOpenness);
    const threat = draft.value(stateTarget(state, "threat")) / threatRules.scaleAt;
    draft.gain(stateTarget(state, "regime"), rules.regime * open, "crushed", params);
    draft.gain(stateTarget(state, "threat"), rules.threat * threat, "crushed", params);
    draft.price(stateTarget(state, "openness"), rules.openness, "crushed", params);
    draft.book(seatTarget(draft.seat, "prestige"), rules.prestige, "crushed", params);
    draft.later(stateTarget(state, "threat"), rules.echo / rules.echoTurns, rules.echoTurns, "echo", params);
    for (const [patron, political] of Object.entries(rules.political))
      draft.price(engagementTarget(patron, state, "political"), political, "estranged", { patron, state });
    draft.tell("open", "crushed", params, [draft.seat, state]);
  },
});
