import type { StateId } from "../base/ids.ts";
import { rejection } from "../base/rejection.ts";
import { mindedBy } from "../influence/displeasure.ts";
import type { Choice } from "../world/fields.ts";
import { type Gate, gateAt } from "../world/gate.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, floorTarget, seatTarget, stateTarget, trustTarget } from "../world/target.ts";
import { defineAction, type OrderDraft } from "./define.ts";
import {
  institutionChoices,
  namedState,
  seatOfState,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

type Route = "direct" | "through" | "around";
type Codes = "step" | "gate" | "around" | "trust";

/**
 * A state climbs one step of an institution's ladder (`rules.md` sections 4 and 5). A member of the institution that
 * keeps the gate goes through its chair, with a framework and the chair's consent, or around it, and pays for that.
 */
export const deepenPartnership = defineAction({
  id: "deepen-partnership",
  text: {
    name: "Deepen a partnership",
    hint: "One step up the ladder of partnership: political ties, a more open state. Members of another alliance go through its chair or around it.",
    rule: [
      "The state climbs one step: the political tie grows by {actions.partnership.political}, the security tie by {actions.partnership.security}, its openness by {actions.partnership.openness}. Directly, the step costs {actions.partnership.capital} capital.",
      "Through the chair of the alliance that keeps the gate, it costs {gatekeeping.throughCapital}, needs the chair's agreement and a framework, and one such step a turn is possible: the host gains {gatekeeping.hostPrestige} prestige, the floors of the tie rise by {gatekeeping.floorPolitical} in politics and {gatekeeping.floorSecurity} in security, and the chair's political tie grows by {gatekeeping.chairShare%} of the step's.",
      "Around the chair, it costs {gatekeeping.aroundCapital} and the chair's trust in the state falls by {|gatekeeping.aroundTrust|}; the state loses stability and regime, {displeasure.aroundDependence} x its political dependence (0 to 1) on each who minds.",
    ],
    fields: {
      institution: "Partnership",
      state: "State",
      route: "Route",
      "route.direct": "Directly",
      "route.through": "Through the chair",
      "route.around": "Around the chair",
    },
    sentences: {
      step: "{seat} brought {state} to the step {step} of {institution}.",
      gate: "The step of {state} went through the chair of {gatekeeper}.",
      around: "{state} took the step around the chair of {gatekeeper}, and {patron} let it feel that.",
      trust: "{patron} trusts {state} less since it went around the chair of {gatekeeper}.",
    } satisfies Record<Codes, string>,
  },
  theme: "ties",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  suits: ({ institutions }, { id }) =>
    institutions.some(({ leader, ladder }) => leader === id && ladder.length > 0),
  offer(sight, seat) {
    const led = sight.scenario.institutions.filter(({ leader }) => leader === seat).map(({ id }) => id);
    const climbs = (institution: string) =>
      stateChoices(
        sight,
        (state) => stateOfSeat(sight.scenario, seat) !== state && canClimb(sight, institution, state),
      );
    const institutions = institutionChoices(sight, ({ id }) => led.includes(id) && climbs(id).length > 0);
    if (institutions.length === 0) return null;
    const states = Object.fromEntries(institutions.map(({ value }) => [value, climbs(value)]));
    const routes = routeChoices(sight, states);
    const costs = Object.values(routes).flatMap((choices) =>
      choices.map(({ value }) => capitalOf(sight, value)),
    );
    return {
      action: "deepen-partnership",
      counts: true,
      cost: { capital: Math.min(...costs), funds: 0, forces: 0 },
      needsConsent: true,
      fields: [
        { id: "institution", kind: "choice", choices: institutions },
        { id: "state", kind: "choice-by", by: "institution", choices: states },
        { id: "route", kind: "choice-by", by: "state", choices: routes },
      ],
    };
  },
  cost: (sight, order) => ({ capital: capitalOf(sight, textField(order, "route")), funds: 0, forces: 0 }),
  check(sight, order) {
    const value = textField(order, "route");
    const open = routesAt(sight, textField(order, "institution"), textField(order, "state"));
    if (open.some((route) => route === value)) return null;
    return rejection("FIELD_CHOICE", { field: "route", value }, "fields.route");
  },
  places: (_sight, order) => namedState(order),
  // One step a turn goes through the chair, whichever state takes it; and a state takes one by whatever way.
  slot: (order) =>
    textField(order, "route") === "through"
      ? [textField(order, "state"), `through/${textField(order, "institution")}`]
      : textField(order, "state"),
  consents(sight, order, seat) {
    const [institution, state] = [textField(order, "institution"), textField(order, "state")];
    const host = seatOfState(sight.scenario, state);
    const chair = gateAt(sight.scenario, sight.tables, institution, state)?.chair ?? null;
    const through = textField(order, "route") === "through" && chair !== host;
    const fields = { seat, institution, state };
    return [host, through ? chair : null]
      .filter((by) => by !== null)
      .map((by) => ({ by, action: "deepen-partnership", fields }));
  },
  resolve(draft, order) {
    const [institution, state] = [textField(order, "institution"), textField(order, "state")];
    const now = draft.world.tables.institutions[institution];
    const given = draft.scenario.institutions.find(({ id }) => id === institution);
    if (now === undefined || given === undefined) return;
    const level = (now.levels[state] ?? 0) + 1;
    const params = { seat: draft.seat, state, institution, step: given.ladder[level - 1] ?? String(level) };
    draft.put("institutions", { ...now, levels: { ...now.levels, [state]: level } });
    draft.tell("open", "step", params, [draft.seat, state]);
    const { partnership } = draft.scenario.rules.actions;
    draft.gain(engagementTarget(draft.seat, state, "political"), partnership.political, "step", params);
    draft.gain(engagementTarget(draft.seat, state, "security"), partnership.security, "step", params);
    draft.gain(stateTarget(state, "openness"), partnership.openness, "step", params);
    const gate = gateAt(draft.scenario, draft.world.tables, institution, state);
    if (gate !== null) passGate(draft, order, gate);
  },
});

/** What the chair gains of a step through it, or what a step around it costs the state. */
function passGate(draft: OrderDraft<Codes>, order: Order, gate: Gate): void {
  if (textField(order, "route") === "through") goThrough(draft, textField(order, "state"), gate);
  else goAround(draft, textField(order, "state"), gate);
}

function goThrough(draft: OrderDraft<Codes>, state: StateId, { gatekeeper, chair }: Gate): void {
  const { gatekeeping, actions } = draft.scenario.rules;
  const host = seatOfState(draft.scenario, state);
  const params = { state, gatekeeper };
  if (host !== null) draft.gain(seatTarget(host, "prestige"), gatekeeping.hostPrestige, "gate", params);
  draft.book(floorTarget(draft.seat, state, "political"), gatekeeping.floorPolitical, "gate", params);
  draft.book(floorTarget(draft.seat, state, "security"), gatekeeping.floorSecurity, "gate", params);
  const share = gatekeeping.chairShare * actions.partnership.political;
  if (chair !== null) draft.gain(engagementTarget(chair, state, "political"), share, "gate", params);
}

function goAround(draft: OrderDraft<Codes>, state: StateId, { gatekeeper, chair }: Gate): void {
  const { gatekeeping, displeasure } = draft.scenario.rules;
  const host = seatOfState(draft.scenario, state);
  const angry = new Map(chair === null ? [] : [[chair, gatekeeping.aroundTrust]]);
  for (const { patron, dependence } of mindedBy(draft, draft.seat, state)) {
    const params = { state, gatekeeper, patron };
    draft.price(
      stateTarget(state, "stability"),
      -displeasure.aroundDependence * dependence,
      "around",
      params,
    );
    draft.price(stateTarget(state, "regime"), -displeasure.aroundDependence * dependence, "around", params);
    if (!angry.has(patron)) angry.set(patron, displeasure.trust);
  }
  for (const [patron, trust] of angry) {
    if (host !== null) draft.book(trustTarget(patron, host), trust, "trust", { state, gatekeeper, patron });
  }
}

function canClimb({ scenario, tables }: Sight, institution: string, state: StateId): boolean {
  const ladder = scenario.institutions.find(({ id }) => id === institution)?.ladder ?? [];
  return (tables.institutions[institution]?.levels[state] ?? 0) < ladder.length;
}

/** The ways a step may go now: directly, or, before a gate, around the chair and, with a framework, through it. */
function routesAt({ scenario, tables }: Sight, institution: string, state: StateId): readonly Route[] {
  const gate = gateAt(scenario, tables, institution, state);
  if (gate === null) return ["direct"];
  return gate.open && gate.chair !== null ? ["through", "around"] : ["around"];
}

function routeChoices(
  sight: Sight,
  states: Readonly<Record<string, readonly Choice[]>>,
): Record<StateId, Choice[]> {
  const routes: Record<StateId, Choice[]> = {};
  for (const [institution, choices] of Object.entries(states)) {
    for (const { value: state } of choices) {
      const open = new Set([
        ...(routes[state] ?? []).map(({ value }) => value),
        ...routesAt(sight, institution, state),
      ]);
      routes[state] = [...open].map((value) => ({ value }));
    }
  }
  return routes;
}

function capitalOf({ scenario }: Sight, route: string): number {
  const { gatekeeping, actions } = scenario.rules;
  if (route === "around") return gatekeeping.aroundCapital;
  return route === "through" ? gatekeeping.throughCapital : actions.partnership.capital;
}
