import type { SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Mandate } from "../scenario/choices.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "../world/items.ts";
import { defineAction } from "./define.ts";
import {
  battalionsOf,
  crisisIn,
  fitsInvitation,
  hostLeaves,
  leavesNow,
  mandatesFor,
  mandator,
  mayActFor,
  needsHost,
  roomAtClose,
  statesInCrisis,
} from "./mandates.ts";
import {
  namedState,
  numberField,
  owned,
  seatOfState,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

/**
 * Battalions for the zone of an open crisis (`rules.md` sections 4 and 5). The order only brings them; what a mission
 * costs and does from then on, and what its coming means, is the peacekeeping's. Under an institution's mandate it
 * needs a motion passed by the close; without any mandate nobody can stop it, and everybody minds.
 */
export const deployPeacekeepers = defineAction({
  id: "deploy-peacekeepers",
  text: {
    name: "Send peacekeepers",
    hint: "Battalions for a crisis zone: they calm it, and show who keeps order there. The mandate decides how well.",
    rule: [
      "It costs {actions.peacekeepers.capital} capital and, for each battalion, {actions.peacekeepers.fundsPerBattalion} M$ at once.",
      "Up to {actions.peacekeepers.battalionsMost} battalions enter the zone of an open crisis.",
      "A mandate of an institution must have passed by the close; a motion that is counted in the same close is in time. Missions of one close that ask together for more than it has room for are all void. The host's word is an agreement, or its invitation; one to an alliance counts all of its battalions, whosever they are. Without a mandate nobody needs to be asked.",
      "What the mission costs and does each turn stands under Peacekeeping.",
    ],
    fields: {
      state: "Crisis zone",
      mandate: "Mandate",
      "mandate.un": "UN mandate",
      "mandate.csto": "CSTO mandate",
      "mandate.nato": "NATO mandate",
      "mandate.host": "Host's mandate",
      "mandate.none": "No mandate",
      size: "Battalions",
    },
    sentences: {
      un: "{seat} sent {size|battalion|battalions} of peacekeepers to {state} for the United Nations.",
      csto: "{seat} sent {size|battalion|battalions} of peacekeepers to {state} under the CSTO's mandate.",
      nato: "{seat} sent {size|battalion|battalions} of peacekeepers to {state} under NATO's mandate.",
      host: "{seat} sent {size|battalion|battalions} of peacekeepers to {state} at its government's word.",
      none: "{seat} sent {size|battalion|battalions} to {state} without any mandate.",
      noCrisis: "Your mission to {state} is void: no zone is open there. Its cost was returned.",
      noMandate:
        "Your mission to {state} is void: no mandate for {size|battalion|battalions} was passed. Its cost was returned.",
      hostLeft:
        "Your mission to {state} is void: its government left the alliance whose mandate it had. Its cost was returned.",
      ownLeft:
        "Your mission to {state} is void: you left the alliance whose mandate it had. Its cost was returned.",
      noWord:
        "Your mission to {state} is void: its government did not invite so many of the alliance's battalions together. Its cost was returned.",
    },
  },
  units: { size: "battalions" },
  theme: "crises",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  offer(sight, seat) {
    const { scenario, tables } = sight;
    const rules = scenario.rules.actions.peacekeepers;
    const open = statesInCrisis(tables);
    const home = stateOfSeat(scenario, seat);
    const states = stateChoices(sight, (state) => open.has(state) && state !== home);
    const affordable = Math.floor(owned(sight, seat, "funds") / rules.fundsPerBattalion);
    const most = Math.min(rules.battalionsMost, Math.floor(owned(sight, seat, "forces")), affordable);
    if (states.length === 0 || most < 1) return null;
    return {
      action: "deploy-peacekeepers",
      counts: true,
      cost: { capital: rules.capital, funds: rules.fundsPerBattalion, forces: 1 },
      needsConsent: true,
      fields: [
        { id: "state", kind: "choice", choices: states },
        {
          id: "mandate",
          kind: "choice",
          choices: mandatesFor(scenario, tables, seat).map((value) => ({ value })),
        },
        { id: "size", kind: "number", min: 1, max: most, step: 1, unit: "battalions" },
      ],
    };
  },
  cost(sight, order) {
    const { capital, fundsPerBattalion } = sight.scenario.rules.actions.peacekeepers;
    const size = numberField(order, "size");
    return { capital, funds: fundsPerBattalion * size, forces: size };
  },
  check: () => null,
  places: (_sight, order) => namedState(order),
  consents({ scenario, tables }, order, seat) {
    const [state, mandate] = [textField(order, "state"), textField(order, "mandate")];
    const host = seatOfState(scenario, state);
    if (host === null || !needsHost(scenario, tables, mandate, state)) return [];
    // Who let so many in meant all that stand there, not so many at each close: of the seat that it named, of an alliance
    // with one force for all its members those of all.
    const institution = scenario.institutions.find(({ id }) => id === mandator(scenario, mandate));
    const own = ownThere(tables, { seat, state, mandate });
    const all =
      institution === undefined ? own : battalionsOf(tables, institution.id, crisisIn(tables, state));
    const more = numberField(order, "size");
    const size = more + (institution?.collectiveForce === true ? all : own);
    const guest = institution?.id ?? seat;
    return [
      {
        by: host,
        action: "deploy-peacekeepers",
        fields: { seat, state, mandate, size },
        orOrder: { action: "invite-forces", fields: { guest, size: more + all } },
      },
    ];
  },
  void(draft, order) {
    const { scenario, world } = draft;
    const state = textField(order, "state");
    if (crisisIn(world.tables, state) === undefined) return "noCrisis";
    const institution = mandator(scenario, textField(order, "mandate"));
    if (institution === undefined) return null;
    if (!mayActFor(scenario, world.tables, institution, draft.seat)) return "noMandate";
    if (hostLeaves(draft, institution, state)) return "hostLeft";
    if (leavesNow(draft, institution, draft.seat)) return "ownLeft";
    if (!fitsInvitation(draft, institution, order)) return "noWord";
    const room = roomAtClose(draft, institution, state, "missions");
    return room < numberField(order, "size") ? "noMandate" : null;
  },
  resolve(draft, order) {
    const { scenario, seat, turn } = draft;
    const [state, mandate] = [textField(order, "state"), textField(order, "mandate") as Mandate];
    const size = numberField(order, "size");
    draft.put("deployments", {
      id: draft.newId("mission"),
      audience: "open",
      name: missionName(scenario, mandator(scenario, mandate) ?? seat, state),
      seat,
      institution: mandator(scenario, mandate) ?? null,
      state,
      site: null,
      kind: "peacekeeping",
      size,
      mandate,
      sinceTurn: turn,
      rent: 0,
      old: false,
      crisis: crisisIn(draft.world.tables, state)?.id ?? null,
      leaves: null,
      pressedUntil: null,
    });
    draft.tell("open", mandate, { seat, size, state }, [seat, state]);
  },
});

/** The battalions that the seat has in the state's open zone under the mandate already. */
function ownThere(
  tables: Tables,
  { seat, state, mandate }: { readonly seat: SeatId; readonly state: StateId; readonly mandate: string },
): number {
  const crisis = crisisIn(tables, state);
  if (crisis === undefined) return 0;
  return itemsOf(tables.deployments)
    .filter((one) => one.crisis === crisis.id && one.seat === seat && one.mandate === mandate)
    .reduce((sum, { size }) => sum + size, 0);
}

/** A proper name made of proper names, so that it needs no language. */
function missionName(scenario: PublicScenario, owner: string, state: StateId): string {
  const names = new Map([...scenario.seats, ...scenario.institutions].map(({ id, name }) => [id, name]));
  const place = scenario.states.find(({ id }) => id === state)?.name ?? state;
  return `${names.get(owner) ?? owner} – ${place}`;
}
