import { stateTarget } from "../world/target.ts";
import { orderAtHome } from "./at-home.ts";
import { defineAction } from "./define.ts";
import { stateOfSeat } from "./region.ts";

/**
 * A government reforms its own state (`rules.md` section 5): it opens, the rulers lose some hold, and it is calmer for
 * some turns, in which aid does more.
 */
export const reformState = defineAction({
  id: "reform-state",
  text: {
    name: "Reform",
    hint: "Courts, markets, a freer press: the state opens and calms for some turns in which aid does more; your hold slips.",
    rule: [
      "It costs {actions.ownReform.capital} capital.",
      "Openness grows by {actions.ownReform.openness}, and the rulers lose {|actions.ownReform.regime|} of their hold.",
      "For {actions.ownReform.turns} turns stability grows by {actions.ownReform.stability} each, and aid counts {actions.ownReform.aidFactor} times.",
    ],
    fields: {},
    sentences: {
      reformed: "{seat} began a reform in {state}.",
      calmer: "The reform in {state} calmed its people.",
    },
  },
  theme: "home",
  disclosure: "open",
  counts: true,
  takers: "states",
  ...orderAtHome("reform-state", ({ ownReform }) => ownReform.capital),
  resolve(draft) {
    const rules = draft.scenario.rules.actions.ownReform;
    const state = stateOfSeat(draft.scenario, draft.seat);
    if (state === null) return;
    const params = { seat: draft.seat, state };
    draft.gain(stateTarget(state, "openness"), rules.openness, "reformed", params);
    draft.price(stateTarget(state, "regime"), rules.regime, "reformed", params);
    draft.gain(stateTarget(state, "stability"), rules.stability, "calmer", params);
    draft.gainLater(stateTarget(state, "stability"), rules.stability, rules.turns - 1, "calmer", params);
    draft.tell("open", "reformed", params, [draft.seat, state]);
  },
});
