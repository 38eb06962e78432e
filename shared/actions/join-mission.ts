import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Mandate } from "../scenario/choices.ts";
import type { Choice } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import {
  battalionsLeft,
  crisisIn,
  hostLeaves,
  hostsRoom,
  leavesNow,
  mayActFor,
  roomAtClose,
  statesInCrisis,
} from "./mandates.ts";
import {
  institutionChoices,
  namedState,
  numberField,
  owned,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

/**
 * A member's own battalions beside those of the commander, under the same mandate: a small flag that the host and the
 * leader remember. What they do and cost from then on is the peacekeeping's, as for any mission.
 */
export const joinMission = defineAction({
  id: "join-mission",
  text: {
    name: "Join a mission",
    hint: "Send battalions of your own beside those of your alliance's commander: the host and the leader will remember.",
    rule: [
      "It costs {actions.peacekeepers.contingentCapital} capital and, for each battalion, {actions.peacekeepers.fundsPerBattalion} M$ at once.",
      "A mandate of an alliance with a collective force must have passed by the close, with room for the battalions beside those that stand there already and those that the commander sends at the same close; a host that is no member must have let as many of the alliance's troops in, all together. Contingents of one close that are too many together are all void.",
      "The leader's trust grows by {actions.peacekeepers.contingentTrust}. What a mission costs and does each turn, and what it does to the host's trust, stands under Peacekeeping; only a power's influence grows by it.",
    ],
    fields: { institution: "Institution", state: "Crisis zone", size: "Battalions" },
    sentences: {
      joined: "{seat} sent {size|battalion|battalions} to the mission of {institution} in {state}.",
      thanks: "{seat} sent its own flag to {state}.",
      noCrisis: "Your contingent for {state} is void: no zone is open there. Its cost was returned.",
      noMandate:
        "Your contingent for {state} is void: no mandate with room for {size|battalion|battalions} was passed. Its cost was returned.",
      hostLeft:
        "Your contingent for {state} is void: its government left {institution}. Its cost was returned.",
      ownLeft: "Your contingent for {state} is void: you left {institution}. Its cost was returned.",
      noWord:
        "Your contingent for {state} is void: its government is no member of {institution}, and did not let so many in. Its cost was returned.",
    },
  },
  units: { size: "battalions" },
  theme: "crises",
  disclosure: "open",
  counts: true,
  takers: "states",
  suits: ({ institutions }, { id }) =>
    institutions.some(
      ({ collectiveForce, mandate, members, openToMembers }) =>
        collectiveForce && mandate !== undefined && (members.includes(id) || openToMembers),
    ),
  offer(sight, seat) {
    const { contingentCapital, fundsPerBattalion, battalionsMost } = offerRules(sight);
    const affordable = Math.floor(owned(sight, seat, "funds") / fundsPerBattalion);
    const zones: Record<string, readonly Choice[]> = {};
    const institutions = institutionChoices(sight, ({ id, members }) => {
      const choices = members.includes(seat) ? zonesFor(sight, id, seat) : [];
      if (choices.length > 0) zones[id] = choices;
      return choices.length > 0;
    });
    // More than the largest room that there is would be void in every zone.
    const room = Object.entries(zones).flatMap(([id, choices]) =>
      choices.map(({ value }) => battalionsLeft(sight.tables, hoped, id, value)),
    );
    const forces = Math.floor(owned(sight, seat, "forces"));
    const most = Math.min(battalionsMost, forces, affordable, Math.max(0, ...room));
    if (most < 1) return null;
    return {
      action: "join-mission",
      counts: true,
      cost: { capital: contingentCapital, funds: fundsPerBattalion, forces: 1 },
      needsConsent: false,
      fields: [
        { id: "institution", kind: "choice", choices: institutions },
        { id: "state", kind: "choice-by", by: "institution", choices: zones },
        { id: "size", kind: "number", min: 1, max: most, step: 1, unit: "battalions" },
      ],
    };
  },
  cost(sight, order) {
    const { contingentCapital, fundsPerBattalion } = offerRules(sight);
    const size = numberField(order, "size");
    return { capital: contingentCapital, funds: fundsPerBattalion * size, forces: size };
  },
  check: () => null,
  places: (_sight, order) => namedState(order),
  void(draft, order) {
    const { seat, world, passedMotions } = draft;
    const [institution, state] = [textField(order, "institution"), textField(order, "state")];
    if (crisisIn(world.tables, state) === undefined) return "noCrisis";
    if (world.tables.institutions[institution]?.members.includes(seat) !== true) return "noMandate";
    if (hostLeaves(draft, institution, state)) return "hostLeft";
    if (leavesNow(draft, institution, seat)) return "ownLeft";
    const size = numberField(order, "size");
    const letIn = hostsRoom(draft, institution, state);
    if (letIn < size) return "noWord";
    if (roomAtClose(draft, institution, state, "contingents", letIn) >= size) return null;
    const left = battalionsLeft(world.tables, ({ id }) => passedMotions.includes(id), institution, state);
    return letIn < left ? "noWord" : "noMandate";
  },
  resolve(draft, order) {
    const { scenario, seat, turn, world } = draft;
    const [institution, state] = [textField(order, "institution"), textField(order, "state")];
    const size = numberField(order, "size");
    const given = scenario.institutions.find(({ id }) => id === institution);
    const place = scenario.states.find(({ id }) => id === state)?.name ?? state;
    const flag = scenario.seats.find(({ id }) => id === seat)?.name ?? seat;
    draft.put("deployments", {
      id: draft.newId("contingent"),
      audience: "open",
      name: `${given?.name ?? institution} – ${place} (${flag})`,
      seat,
      institution,
      state,
      site: null,
      kind: "peacekeeping",
      size,
      mandate: given?.mandate as Mandate,
      sinceTurn: turn,
      rent: 0,
      old: false,
      crisis: crisisIn(world.tables, state)?.id ?? null,
      leaves: null,
      pressedUntil: null,
    });
    if (given?.leader !== undefined && given.leader !== seat) {
      const { contingentTrust } = scenario.rules.actions.peacekeepers;
      draft.book(trustTarget(given.leader, seat), contingentTrust, "thanks", { seat, state });
    }
    draft.tell("open", "joined", { seat, size, institution, state }, [seat, state]);
  },
});

function offerRules({ scenario }: Sight) {
  return scenario.rules.actions.peacekeepers;
}

/** A motion that has passed, or may yet. */
const hoped = ({ result }: Motion): boolean => result === "passed" || result === "open";

/** Zones of others for which the institution has a mandate or a motion, and where the seat does not stand yet. */
function zonesFor(sight: Sight, institution: string, seat: SeatId): readonly Choice[] {
  const { scenario, tables } = sight;
  const given = scenario.institutions.find(({ id }) => id === institution);
  if (given?.mandate === undefined || !given.collectiveForce) return [];
  if (mayActFor(scenario, tables, institution, seat)) return [];
  const open = statesInCrisis(tables);
  const home = stateOfSeat(scenario, seat);
  const isThere = (state: string) =>
    itemsOf(tables.deployments).some(
      (one) => one.seat === seat && one.state === state && one.crisis === crisisIn(tables, state)?.id,
    );
  return stateChoices(
    sight,
    (state) =>
      state !== home &&
      open.has(state) &&
      !isThere(state) &&
      battalionsLeft(tables, hoped, institution, state) > 0,
  );
}
