import { membershipsOf, openInstitutions } from "../world/membership.ts";
import { defineMechanism } from "./define.ts";

/**
 * A member's regime and stability settle higher for each institution whose membership may change (`rules.md` section 4,
 * membership). What joining and leaving do besides is those orders' own.
 */
export const membership = defineMechanism({
  id: "membership",
  text: {
    name: "Membership",
    hint: "An alliance stands behind the rulers of its members: regime and stability settle higher there.",
    rule: [
      "For each alliance that can be joined or left, a member's regime settles {membership.regime} and its stability {membership.stability} higher. Joining costs {membership.joinCapital} capital, leaving {membership.leaveCapital}.",
    ],
    sentences: {},
  },
  occurs: (scenario) => openInstitutions(scenario).length > 0,
  settle: (scenario, world) => (state, quantity) => {
    const count = membershipsOf(scenario, world.tables, state);
    return count === 0 ? 0 : count * scenario.rules.membership[quantity];
  },
});
