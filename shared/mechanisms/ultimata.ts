import type { StateId } from "../base/ids.ts";
import { isTakenBack } from "../world/eviction.ts";
import type { RecentAction } from "../world/items.ts";
import { isMember } from "../world/membership.ts";
import { seatOfState } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { engagementTarget, stateTarget, trustTarget } from "../world/target.ts";
import { demandIn, ultimataOf } from "../world/ultimata.ts";
import { defineMechanism, type GivenOrder, inPlay, type MechanismDraft } from "./define.ts";

type Codes = "met" | "unmet" | "hurt";

/** Ultimata of the last turn fall due: met ones end, unmet ones hurt both sides (`rules.md` sections 5 and 7.4). */
export const ultimata = defineMechanism({
  id: "ultimata",
  text: {
    name: "Ultimata",
    hint: "A demand that is not met by the close of the next turn is made good: the state suffers, and so do the ties and the trust of who made it.",
    rule: [
      "A demand is met if the troops have notice or are gone, no step was taken, or the alliance was left. Two unmet ultimata hurt the state once; each costs the one who made it.",
    ],
    sentences: {
      met: "{state} met the demand of {seat}.",
      unmet: "{state} did not meet the demand of {seat}, which made its threat good.",
      hurt: "{seat} made its threat to {state} good.",
    } satisfies Record<Codes, string>,
  },
  occurs: (scenario) => inPlay(scenario, "coerce"),
  run(draft) {
    const suffered = new Set<StateId>();
    for (const ultimatum of ultimataOf(draft.world.tables)) {
      if (ultimatum.turn !== draft.turn - 1) continue;
      const { seat, state, audience } = ultimatum;
      const within = draft.within(audience);
      const met = isMet(draft, ultimatum);
      within.tell(audience, met ? "met" : "unmet", { seat, state }, [seat, state]);
      if (!met) punish(draft, ultimatum, suffered);
    }
  },
});

/** Two unmet ultimata to one state are one set of damage to it; each costs the one who made it. */
function punish(
  draft: MechanismDraft<Codes>,
  { seat, state, audience }: RecentAction,
  suffered: Set<StateId>,
): void {
  const { coercion } = draft.scenario.rules.actions;
  const within = draft.within(audience);
  const params = { seat, state };
  if (!suffered.has(state)) {
    within.price(stateTarget(state, "stability"), coercion.unmetStability, "hurt", params);
    within.price(stateTarget(state, "regime"), coercion.unmetRegime, "hurt", params);
    suffered.add(state);
  }
  within.price(engagementTarget(seat, state, "economic"), coercion.unmetEconomic, "hurt", params);
  const host = seatOfState(draft.scenario, state);
  if (host !== undefined) within.book(trustTarget(host, seat), coercion.unmetTrust, "hurt", params);
}

/** Whether the demand is met at this close, by what was done before or by an order of this turn. */
function isMet(
  { world, scenario, standing, turn }: MechanismDraft<Codes>,
  { state, demand }: RecentAction,
): boolean {
  const { kind, of } = demandIn(demand ?? "");
  const ordered = (action: string, fields: GivenOrder["order"]["fields"], by?: string) =>
    standing.some(
      ({ seat, order }) =>
        order.action === action &&
        (by === undefined || seat === by) &&
        Object.entries(fields).every(([field, value]) => order.fields[field] === value),
    );
  const host = seatOfState(scenario, state) ?? "";
  switch (kind) {
    case "evict": {
      const troops = world.tables.deployments[of];
      if (troops === undefined || ordered("withdraw-forces", { deployment: of })) return true;
      if (troops.leaves === null) return ordered("evict-base", { deployment: of });
      // A notice that is taken back at this very close is none.
      return !isTakenBack(troops, itemsIn(world.tables, "agreements"), turn);
    }
    case "refuse":
      return !ordered("deepen-partnership", { institution: of, state });
    case "leave":
      return !isMember(world.tables, of, host) || ordered("leave-institution", { institution: of }, host);
  }
}
