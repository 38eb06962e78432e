import type { InstitutionId, SeatId } from "../base/ids.ts";
import { rejection } from "../base/rejection.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { isMember, openInstitutions } from "../world/membership.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, floorTarget, stateTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { institutionChoices, stateOfSeat, textField } from "./region.ts";

/**
 * A state joins an institution whose leader it trusts and whose leader agrees (`rules.md` sections 4 and 5): its rulers
 * are safer, and the leader has more to say there, now and by ties that hold.
 */
export const joinInstitution = defineAction({
  id: "join-institution",
  text: {
    name: "Join an institution",
    hint: "Become a member: its leader stands behind your government, and has more to say in your state.",
    rule: [
      "It costs {membership.joinCapital} capital.",
      "It needs the leader's agreement and a trust of at least {membership.joinTrust} in the leader; a neutral state joins nothing.",
      "The leader's ties grow by {membership.joinSecurity} in security and {membership.joinPolitical} in politics, and their floors by {membership.leaderFloorSecurity} and {membership.leaderFloorPolitical}; the state's regime gains {membership.joinRegime}.",
      "Joining and leaving one institution in one turn are both void.",
    ],
    fields: { institution: "Institution" },
    sentences: {
      joined: "{state} joined {institution}.",
      ties: "{state} is a member of {institution}: {leader} has more to say there.",
      both: "Your accession is void: you cannot join and leave {institution} in one turn. Its cost was returned.",
    },
  },
  theme: "home",
  disclosure: "open",
  counts: true,
  takers: "states",
  offer(sight, seat) {
    const choices = institutionChoices(sight, ({ id }) => mayJoin(sight, id, seat));
    if (choices.length === 0) return null;
    return {
      action: "join-institution",
      counts: true,
      cost: { capital: sight.scenario.rules.membership.joinCapital, funds: 0, forces: 0 },
      needsConsent: true,
      fields: [{ id: "institution", kind: "choice", choices }],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.membership.joinCapital, funds: 0, forces: 0 }),
  check(sight, order, seat) {
    const value = textField(order, "institution");
    if (mayJoin(sight, value, seat)) return null;
    return rejection("FIELD_CHOICE", { field: "institution", value }, "fields.institution");
  },
  places: () => [],
  slot: (order) => textField(order, "institution"),
  consents({ scenario }, order, seat) {
    const institution = textField(order, "institution");
    const by = leaderOf(scenario, institution);
    return by === null ? [] : [{ by, action: "join-institution", fields: { seat, institution } }];
  },
  void(draft, order) {
    const leaves = draft.standing.some(
      (one) =>
        one.seat === draft.seat &&
        one.order.action === "leave-institution" &&
        textField(one.order, "institution") === textField(order, "institution"),
    );
    return leaves ? "both" : null;
  },
  resolve(draft, order) {
    const { scenario, seat, world } = draft;
    const now = world.tables.institutions[textField(order, "institution")];
    const state = stateOfSeat(scenario, seat);
    if (now === undefined || state === null) return;
    draft.put("institutions", { ...now, members: [...now.members, seat].sort() });
    draft.tell("open", "joined", { state, institution: now.id }, [seat, state]);
    const { membership } = scenario.rules;
    draft.gain(stateTarget(state, "regime"), membership.joinRegime, "joined", { state, institution: now.id });
    const leader = leaderOf(scenario, now.id);
    if (leader === null) return;
    const params = { state, institution: now.id, leader };
    draft.gain(engagementTarget(leader, state, "security"), membership.joinSecurity, "ties", params);
    draft.gain(engagementTarget(leader, state, "political"), membership.joinPolitical, "ties", params);
    draft.book(floorTarget(leader, state, "security"), membership.leaderFloorSecurity, "ties", params);
    draft.book(floorTarget(leader, state, "political"), membership.leaderFloorPolitical, "ties", params);
  },
});

function leaderOf(scenario: PublicScenario, institution: InstitutionId): SeatId | null {
  return scenario.institutions.find(({ id }) => id === institution)?.leader ?? null;
}

/** An open institution whose leader the state trusts; a neutral state joins none. */
function mayJoin({ scenario, numbers, tables }: Sight, institution: InstitutionId, seat: SeatId): boolean {
  const state = stateOfSeat(scenario, seat);
  const neutral = scenario.states.find(({ id }) => id === state)?.neutral;
  if (neutral !== false || isMember(tables, institution, seat)) return false;
  if (!openInstitutions(scenario).includes(institution)) return false;
  const leader = leaderOf(scenario, institution);
  const trust = numbers[trustTarget(seat, leader ?? "")] ?? 0;
  return leader === null || trust >= 1000 * scenario.rules.membership.joinTrust;
}
