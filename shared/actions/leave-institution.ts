import type { SeatId, StateId } from "../base/ids.ts";
import { turnStart } from "../scenario/calendar.ts";
import type { Deployment, InstitutionState } from "../world/items.ts";
import { isMember, leaversOf, openInstitutions } from "../world/membership.ts";
import { officesAmong } from "../world/set-up.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { engagementTarget, floorTarget, seatTarget, stateTarget } from "../world/target.ts";
import { defineAction, type OrderDraft } from "./define.ts";
import { hostLeaves } from "./mandates.ts";
import { institutionChoices, numberField, stateOfSeat, textField } from "./region.ts";

type Codes = "left" | "loss" | "stays" | "goes" | "both" | "chair" | "command";

/**
 * A member leaves an institution (`rules.md` sections 4, 5 and 7.3): its rulers lose a shelter, the leader its ties. A
 * mission of the institution there goes with it, unless the host says in the same turn that it may stay; its own troops
 * in the institution's missions elsewhere come home.
 */
export const leaveInstitution = defineAction({
  id: "leave-institution",
  text: {
    name: "Leave an institution",
    hint: "End your membership: its leader loses much in your state, your rulers lose a shelter and some of their name.",
    rule: [
      "It costs {membership.leaveCapital} capital.",
      "The state's stability falls by {|membership.leaveStability|}, its regime by {|membership.leaveRegime|} and its prestige by {|membership.leavePrestige|}.",
      "The leader's ties fall by {|membership.leaveSecurity|} in security and {|membership.leavePolitical|} in politics, and their floors by what joining gave. The institution's missions there leave with it, unless the host invites in the same turn as many as stand there; its own troops in the institution's missions elsewhere come home. At that close no troops come to it under the institution's mandate, and none from it.",
    ],
    fields: { institution: "Institution" },
    sentences: {
      left: "{state} left {institution}.",
      chair: "{state} gave up the chair of {institution}: {by} exercises it.",
      command: "{state} gave up the command of {institution}: it passed to {by}.",
      loss: "{state} is no member of {institution} any more.",
      stays: "{deployment} stays in {state} at its government's word.",
      goes: "{deployment} has no mandate in {state} any more.",
      both: "Your order to leave is void: you cannot join and leave {institution} in one turn. Its cost was returned.",
    } satisfies Record<Codes, string>,
  },
  theme: "home",
  disclosure: "open",
  counts: true,
  takers: "states",
  offer(sight, seat) {
    const { scenario, tables } = sight;
    const choices = institutionChoices(
      sight,
      ({ id }) =>
        openInstitutions(scenario).includes(id) && isMember(tables, id, seat) && !leads(sight, id, seat),
    );
    if (choices.length === 0) return null;
    return {
      action: "leave-institution",
      counts: true,
      cost: { capital: scenario.rules.membership.leaveCapital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [{ id: "institution", kind: "choice", choices }],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.membership.leaveCapital, funds: 0, forces: 0 }),
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "institution"),
  void(draft, order) {
    const joins = draft.standing.some(
      (one) =>
        one.seat === draft.seat &&
        one.order.action === "join-institution" &&
        textField(one.order, "institution") === textField(order, "institution"),
    );
    return joins ? "both" : null;
  },
  resolve(draft, order) {
    const { scenario, seat, world } = draft;
    const now = world.tables.institutions[textField(order, "institution")];
    const given = scenario.institutions.find(({ id }) => id === now?.id);
    const state = stateOfSeat(scenario, seat);
    if (now === undefined || given === undefined || state === null) return;
    const members = now.members.filter((member) => member !== seat);
    const leavers = leaversOf(draft.standing, now.id);
    const staying = now.members.filter((member) => !leavers.includes(member));
    const next = officesAmong(given, turnStart(draft.calendar, draft.turn + 1), staying);
    // Offices of others stay where they are: who left and came back has given up its own.
    const offices = {
      chair: now.chair === seat ? next.chair : now.chair,
      commander: now.commander === seat ? next.commander : now.commander,
    };
    draft.put("institutions", { ...now, ...offices, members });
    draft.tell("open", "left", { state, institution: now.id }, [seat, state]);
    tellOffices(draft, now, offices);
    const { membership: rules } = scenario.rules;
    const params = { state, institution: now.id };
    draft.price(stateTarget(state, "stability"), rules.leaveStability, "loss", params);
    draft.price(stateTarget(state, "regime"), rules.leaveRegime, "loss", params);
    draft.book(seatTarget(seat, "prestige"), rules.leavePrestige, "loss", params);
    const leader = given.leader ?? "";
    draft.price(engagementTarget(leader, state, "security"), rules.leaveSecurity, "loss", params);
    draft.price(engagementTarget(leader, state, "political"), rules.leavePolitical, "loss", params);
    draft.book(floorTarget(leader, state, "security"), -rules.leaderFloorSecurity, "loss", params);
    draft.book(floorTarget(leader, state, "political"), -rules.leaderFloorPolitical, "loss", params);
    endMandates(draft, now, state);
  },
});

/** Who acts in the offices that the leaving seat held. */
function tellOffices(
  draft: OrderDraft<Codes>,
  { id, chair, commander }: InstitutionState,
  next: Pick<InstitutionState, "chair" | "commander">,
): void {
  const { seat, scenario } = draft;
  const state = stateOfSeat(scenario, seat) ?? seat;
  const passed = (code: "chair" | "command", by: SeatId | null) => {
    if (by !== null) draft.tell("open", code, { state, institution: id, by }, [seat, by, state]);
  };
  if (chair === seat && next.chair !== seat) passed("chair", next.chair);
  if (commander === seat && next.commander !== seat) passed("command", next.commander);
}

function leads(
  sight: { readonly scenario: OrderDraft<Codes>["scenario"] },
  id: string,
  seat: string,
): boolean {
  return sight.scenario.institutions.find((one) => one.id === id)?.leader === seat;
}

/**
 * The institution's missions in the state: under the host's own mandate if it says so now, else home at this close. The
 * leaver's own troops in its missions elsewhere go home as well, but for those of whom a host that leaves too decides.
 */
function endMandates(draft: OrderDraft<Codes>, { id }: InstitutionState, state: StateId): void {
  for (const deployment of itemsIn(draft.world.tables, "deployments")) {
    const { institution, kind, name, old } = deployment;
    if (institution !== id || kind !== "peacekeeping" || old) continue;
    const here = deployment.state === state;
    if (!here && (deployment.seat !== draft.seat || hostLeaves(draft, id, deployment.state))) continue;
    const params = { deployment: name, state: deployment.state };
    const about = [...new Set([draft.seat, deployment.seat, deployment.state, deployment.id])];
    if (here && isWanted(draft, deployment)) {
      draft.put("deployments", { ...deployment, institution: null, mandate: "host" });
      draft.tell("open", "stays", params, about);
    } else {
      draft.put("deployments", { ...deployment, leaves: { turn: draft.turn, evicted: false } });
      draft.tell("open", "goes", params, about);
    }
  }
}

/** Whether the host invites the mission's owner in this turn, or has agreed to its troops under its own mandate: to as many as stand there. */
function isWanted(draft: OrderDraft<Codes>, { seat: owner, state, size }: Deployment): boolean {
  const invited = draft.standing.some(
    ({ seat, order }) =>
      seat === draft.seat &&
      order.action === "invite-forces" &&
      textField(order, "guest") === owner &&
      numberField(order, "size") >= size,
  );
  const agreed = draft.agreements
    .filter(({ parties }) => parties.includes(draft.seat))
    .flatMap(({ terms }) => terms)
    .some(
      ({ kind, fields }) =>
        kind === "peacekeepers" &&
        fields.seat === owner &&
        fields.state === state &&
        fields.mandate === "host" &&
        Number(fields.size) >= size,
    );
  return invited || agreed;
}
