import { compounded } from "../scenario/calendar.ts";
import { placedStates } from "../world/places.ts";
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
    const { scenario, calendar } = draft;
    const share = compounded(scenario.rules.threat.neighbourShare, calendar);
    for (const { state, threat: own, threatsAround } of placedStates(scenario)) {
      draft.price(own, state.threatDrift * calendar.baseTurns, "grew");
      if (threatsAround.length === 0) continue;
      let sum = 0;
      for (const other of threatsAround) sum += draft.value(other);
      draft.price(own, share * (sum / threatsAround.length - draft.value(own)), "crossed");
    }
  },
});
