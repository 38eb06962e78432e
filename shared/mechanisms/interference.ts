import type { SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "../world/items.ts";
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
  const sheltered = shelters(scenario)(world.tables.deployments);
  if (sheltered.size === 0) return undefined;
  return (parts, points) => {
    if (points <= 0 || parts.kind !== "engagement" || parts.domain !== "security") return 1;
    const free = sheltered.get(parts.state);
    return free === undefined || free.has(parts.seat) ? 1 : scenario.rules.interferenceShare;
  };
}

/** The states where such a mission stands, each with the seats that gain in full there; tables never change in place. */
const shelters = once((scenario: PublicScenario) =>
  once((deployments: Tables["deployments"]): ReadonlyMap<StateId, ReadonlySet<SeatId>> => {
    const sheltered = new Map<StateId, Set<SeatId>>();
    for (const deployment of itemsOf(deployments)) {
      if (!isMission(deployment) || deployment.institution === null) continue;
      if (!scenario.institutions.some(({ gatekeeper }) => gatekeeper === deployment.institution)) continue;
      const leader = scenario.institutions.find(({ id }) => id === deployment.institution)?.leader;
      const free = sheltered.get(deployment.state) ?? new Set<SeatId>();
      free.add(deployment.seat);
      if (leader !== undefined) free.add(leader);
      sheltered.set(deployment.state, free);
    }
    return sheltered;
  }),
);
