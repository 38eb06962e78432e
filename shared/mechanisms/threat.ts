import { compounded } from "../scenario/calendar.ts";
import { stateTarget } from "../world/target.ts";
import { defineMechanism } from "./define.ts";

/**
 * threat' = threat + drift + share x (mean of neighbours - own) (`rules.md` section 4, threat). The pull back to the
 * start value is the return's; echoes of crackdowns are lasting effects of those orders.
 */
export const threat = defineMechanism({
  id: "threat",
  text: {
    name: "Threat",
    hint: "Armed groups grow where nobody stops them, and cross borders from where they are strong.",
    rule: [
      "In a {baseMonths}-month span the threat grows by the state's drift and moves {threat.neighbourShare%} of the way to its neighbours' mean. What works against it is said for a threat of {threat.scaleAt} and scales with it.",
    ],
    sentences: {
      grew: "Armed groups grew while nobody stopped them.",
      crossed: "The threat evened out across the borders.",
    },
  },
  run(draft) {
    const { states, rules } = draft.scenario;
    const share = compounded(rules.threat.neighbourShare, draft.calendar);
    for (const { id, threatDrift, neighbours } of states) {
      draft.price(stateTarget(id, "threat"), threatDrift * draft.calendar.baseTurns, "grew");
      if (neighbours.length === 0) continue;
      const sum = neighbours.reduce((total, other) => total + draft.value(stateTarget(other, "threat")), 0);
      const distance = sum / neighbours.length - draft.value(stateTarget(id, "threat"));
      draft.price(stateTarget(id, "threat"), share * distance, "crossed");
    }
  },
});
