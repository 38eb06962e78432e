import type { SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Deployment } from "../world/items.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import type { TargetParts } from "../world/target.ts";
import type { World } from "../world/world.ts";
import { defineMechanism } from "./define.ts";
import { isMission } from "./payments.ts";

/** The halving itself works inside every draft, by `circumstanceOf`; this says what it is. */
export const interference = defineMechanism({
  id: "interference",
  text: {
    name: "Outside interference",
    hint: "While a mission of the gatekeeping alliance stands in a state, other patrons gain less there in security.",
    rule: [
      "A gain in security of any other patron than the mission's own and the alliance's leader counts {interferenceShare%} there.",
    ],
    sentences: {},
  },
  occurs: ({ crises, institutions }) =>
    crises.length > 0 && institutions.some(({ gatekeeper }) => gatekeeper !== undefined),
});

/**
 * What gains of security engagement are multiplied by: the scenario's share for patrons other than the leader and the
 * owner in a state where a mission of an institution that keeps the gate stands; else 1 (`rules.md` section 4).
 */
export function circumstanceOf(
  scenario: PublicScenario,
  world: World,
): ((parts: TargetParts, points: number) => number) | undefined {
  const sheltered = shelters(scenario, itemsIn(world.tables, "deployments"));
  if (sheltered === undefined) return undefined;
  return (parts, points) => {
    if (points <= 0 || parts.kind !== "engagement" || parts.domain !== "security") return 1;
    const free = sheltered.get(parts.state);
    return free === undefined || free.has(parts.seat) ? 1 : scenario.rules.interferenceShare;
  };
}

/** The states where such a mission stands, each with the seats that gain in full there; undefined where there is none. */
function shelters(
  { institutions }: PublicScenario,
  deployments: readonly Deployment[],
): ReadonlyMap<StateId, ReadonlySet<SeatId>> | undefined {
  let sheltered: Map<StateId, Set<SeatId>> | undefined;
  for (const deployment of deployments) {
    if (!isMission(deployment) || deployment.institution === null) continue;
    if (!institutions.some(({ gatekeeper }) => gatekeeper === deployment.institution)) continue;
    const leader = institutions.find(({ id }) => id === deployment.institution)?.leader;
    sheltered ??= new Map();
    const free = sheltered.get(deployment.state) ?? new Set<SeatId>();
    free.add(deployment.seat);
    if (leader !== undefined) free.add(leader);
    sheltered.set(deployment.state, free);
  }
  return sheltered;
}
