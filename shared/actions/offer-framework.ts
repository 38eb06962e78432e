import type { SeatId } from "../base/ids.ts";
import { alarmDiscount } from "../influence/alarm.ts";
import type { Sight } from "../world/sight.ts";
import { defineAction } from "./define.ts";
import { institutionChoices, stateOfSeat, textField } from "./region.ts";

/**
 * A framework between an institution and the one that keeps the gate to its members (`rules.md` sections 4 and 5): from
 * then on steps of those members may go through the chair. If both sides offer it in one turn there is one framework,
 * and both pay.
 */
export const offerFramework = defineAction({
  id: "offer-framework",
  text: {
    name: "Offer a framework",
    hint: "A dialogue between two alliances: once it stands, partnership steps of the other's members may go through its chair.",
    rule: [
      "It stands when the leader of the partnership and the chair of the gatekeeping alliance both want it: one offers and the other agrees, or both offer. It costs {actions.partnership.frameworkCapital}, and {threat.alarmDiscount} less where the threat has risen by {threat.alarmRise} in a member's state.",
      "It moves no number by itself: it opens the way through the chair.",
    ],
    fields: { institution: "Partnership" },
    sentences: {
      opened: "A framework between {institution} and {gatekeeper} stands: the way through the chair is open.",
    },
  },
  theme: "ties",
  disclosure: "open",
  counts: true,
  takers: "all",
  suits: ({ institutions }, { id }) =>
    institutions.some(({ leader, gatekeeper }) => {
      const keeper = institutions.find((one) => one.id === gatekeeper);
      if (keeper === undefined) return false;
      const chairs = [keeper.leader, keeper.chairProxy, ...keeper.chairs.map(({ seat }) => seat)];
      return leader === id || chairs.includes(id);
    }),
  offer(sight, seat) {
    const choices = institutionChoices(
      sight,
      ({ id, framework }) => !framework && otherSide(sight, id, seat) !== null,
    );
    if (choices.length === 0) return null;
    const costs = choices.map(({ value }) => capitalOf(sight, value));
    return {
      action: "offer-framework",
      counts: true,
      cost: { capital: Math.min(...costs), funds: 0, forces: 0 },
      needsConsent: true,
      fields: [{ id: "institution", kind: "choice", choices }],
    };
  },
  cost: (sight, order) => ({
    capital: capitalOf(sight, textField(order, "institution")),
    funds: 0,
    forces: 0,
  }),
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "institution"),
  consents(sight, order, seat) {
    const institution = textField(order, "institution");
    const other = otherSide(sight, institution, seat);
    if (other === null) return [];
    const orOrder = { action: "offer-framework", fields: { institution } };
    return [{ by: other, action: "offer-framework", fields: { seat, institution }, orOrder }];
  },
  resolve(draft, order) {
    const institution = textField(order, "institution");
    const now = draft.world.tables.institutions[institution];
    const gatekeeper = draft.scenario.institutions.find(({ id }) => id === institution)?.gatekeeper;
    if (now === undefined || gatekeeper === undefined) return;
    draft.put("institutions", { ...now, framework: true });
    const first = draft.standing.find(
      (one) => one.order.action === "offer-framework" && textField(one.order, "institution") === institution,
    );
    if (first?.seat !== draft.seat) return;
    const chair = draft.world.tables.institutions[gatekeeper]?.chair ?? draft.seat;
    draft.tell("open", "opened", { institution, gatekeeper }, [draft.seat, chair]);
  },
});

/** The seat across the table: the chair of the gatekeeper for the leader, the leader for the chair; null for others. */
function otherSide({ scenario, tables }: Sight, institution: string, seat: SeatId): SeatId | null {
  const given = scenario.institutions.find(({ id }) => id === institution);
  const chair = tables.institutions[given?.gatekeeper ?? ""]?.chair ?? null;
  if (given?.leader === undefined || chair === null || chair === given.leader) return null;
  if (seat === given.leader) return chair;
  return seat === chair ? given.leader : null;
}

/** Cheaper where the threat has risen in a state of the gatekeeper's members. */
function capitalOf({ scenario, numbers, tables }: Sight, institution: string): number {
  const gatekeeper = scenario.institutions.find(({ id }) => id === institution)?.gatekeeper;
  const members = tables.institutions[gatekeeper ?? ""]?.members ?? [];
  const states = members.map((member) => stateOfSeat(scenario, member)).filter((state) => state !== null);
  return scenario.rules.actions.partnership.frameworkCapital - alarmDiscount(scenario, numbers, states);
}
