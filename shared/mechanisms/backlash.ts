import { dependencesAbove } from "../influence/board.ts";
import { engagementTarget, stateTarget } from "../world/target.ts";
import { rowIn } from "../world/world-in-row.ts";
import { defineMechanism } from "./define.ts";

/** A dependence is never above 1: with that limit there is no backlash. */
const NEVER = 1;

/**
 * Where a state's security hangs on one patron alone, its people mind: the regime loses hold and the patron its political
 * ties, each base turn (`rules.md` section 4, backlash).
 */
export const backlash = defineMechanism({
  id: "backlash",
  text: {
    name: "Backlash",
    hint: "Where one power alone keeps a state safe, its people come to mind: the rulers and that power lose by it every turn.",
    rule: [
      "Where a state's dependence on one patron in security (0 to 1) is above {backlash.dependence}, its regime loses {|backlash.regime|} and the patron's political tie {|backlash.political|} in every {baseMonths}-month span. No dependence is above 1: a limit of 1 switches this off.",
    ],
    sentences: { minded: "The people of {state} resented how much hangs on {patron}." },
  },
  occurs: ({ rules }) => rules.backlash.dependence < 1,
  run(draft) {
    const { scenario, world, calendar } = draft;
    const { dependence, regime, political } = scenario.rules.backlash;
    if (dependence >= NEVER) return;
    for (const { patron, state } of dependencesAbove(
      scenario,
      rowIn(scenario, world),
      "security",
      dependence,
    )) {
      const params = { state, patron };
      draft.price(stateTarget(state, "regime"), regime * calendar.baseTurns, "minded", params);
      const ties = engagementTarget(patron, state, "political");
      draft.price(ties, political * calendar.baseTurns, "minded", params);
    }
  },
});
