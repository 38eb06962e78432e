import { mindedBy } from "../influence/displeasure.ts";
import type { Deployment } from "../world/items.ts";
import { seatOfState } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { stateTarget, trustTarget } from "../world/target.ts";
import { defineMechanism, inPlay, type MechanismDraft } from "./define.ts";

/**
 * A new base of a patron costs its host stability and regime by the host's political dependence on those who mind it,
 * and their trust (`rules.md` section 4). The displeasure at a partnership step is the step's own.
 */
export const displeasure = defineMechanism({
  id: "displeasure",
  text: {
    name: "Displeasure",
    hint: "A base for one patron angers another; the host pays by how much it depends on the angry one.",
    rule: [
      "A new base costs its host stability and regime, {displeasure.baseDependence} x its political dependence (0 to 1) on each patron who minds; that patron's trust falls by {|displeasure.trust|}. Two new bases count twice. Who minds whom is the scenario's to say.",
    ],
    sentences: {
      pressed: "{patron} made {state} feel its displeasure at the new base ({deployment}).",
      trust: "{patron} trusts {state} less for the new base ({deployment}).",
    },
  },
  occurs: (scenario) =>
    scenario.displeasure.length > 0 && inPlay(scenario, "open-base", "deepen-partnership"),
  react(draft) {
    for (const deployment of itemsIn(draft.world.tables, "deployments")) {
      if (deployment.kind === "base" && deployment.sinceTurn === draft.turn) displease(draft, deployment);
    }
  },
});

function displease(draft: MechanismDraft<"pressed" | "trust">, { seat, state, name }: Deployment): void {
  const { scenario } = draft;
  const rules = scenario.rules.displeasure;
  const host = seatOfState(scenario, state);
  for (const { patron, dependence } of mindedBy(draft, seat, state)) {
    const params = { patron, state, deployment: name };
    draft.price(stateTarget(state, "stability"), -rules.baseDependence * dependence, "pressed", params);
    draft.price(stateTarget(state, "regime"), -rules.baseDependence * dependence, "pressed", params);
    if (host !== undefined) draft.book(trustTarget(patron, host), rules.trust, "trust", params);
  }
}
