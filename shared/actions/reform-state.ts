import { stateTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { homeOf, stateOfSeat } from "./region.ts";

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
  offer(sight, seat) {
    if (stateOfSeat(sight.scenario, seat) === null) return null;
    return {
      action: "reform-state",
      counts: true,
      cost: { capital: sight.scenario.rules.actions.ownReform.capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.ownReform.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: (sight, _order, seat) => homeOf(sight, seat),
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
