import type { SeatId } from "../base/ids.ts";
import { bounded } from "../base/points.ts";
import type { RuleNumbers } from "../scenario/rule-numbers.ts";
import type { Arrival, Crisis, Deployment } from "../world/items.ts";
import { seatOfState } from "../world/seats.ts";
import { itemIn, itemsIn } from "../world/tables-in-order.ts";
import { engagementTarget, seatTarget, stateTarget, trustTarget } from "../world/target.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { zoneEnd } from "./departures.ts";
import { isMission, paymentsOf } from "./payments.ts";

type Codes =
  | "attention"
  | "upkeep"
  | "unpaid"
  | "calm"
  | "mandate"
  | "welcome"
  | "noMandate"
  | "success"
  | "calmed";

/** Missions: what they cost, what they do each turn, what their owner gains, and how they succeed. */
export const peacekeeping = defineMechanism({
  id: "peacekeeping",
  text: {
    name: "Peacekeeping",
    hint: "A mission calms its zone each turn, costs attention and money, and pays its owner while it is new and when it succeeds.",
    rule: [
      "A mission costs its owner {peacekeeping.capitalPerBattalion} capital per battalion and turn, or {peacekeeping.leaderCapitalShare%} of that if the owner leads the institution that gave the mandate; and {peacekeeping.fundsPerBattalion} M$ per battalion and {baseMonths}-month span.",
      "In a {baseMonths}-month span each effective battalion brings {peacekeeping.stability} stability and moves the threat by {peacekeeping.threat} x threat / {threat.scaleAt}. The first {peacekeeping.battalionsFull} of a zone count in full, the others {peacekeeping.battalionsBeyondShare%}.",
      "That is multiplied by the mandate: {peacekeeping.mandates}; and, for a collective force, by 1 + {peacekeeping.qualityShare} per point of its members' mean quality, of which {peacekeeping.qualityMost} count.",
      "The owner's security tie grows by {peacekeeping.security} per battalion ({peacekeeping.securityBattalions} counted) and its political tie by {peacekeeping.political}, in each of the first {peacekeeping.politicalTurns} such spans; the host's trust by {peacekeeping.hostTrust}, once.",
      "Prestige in a {baseMonths}-month span: {peacekeeping.prestigeInstitution} under an institution's mandate, {peacekeeping.prestigeHost} under the host's. Without a mandate, once: prestige {peacekeeping.prestigeNone}, the host's regime {peacekeeping.noneRegime}, the political tie {peacekeeping.nonePolitical}.",
      "All that a seat has in one zone is one mission in what it brings its owner: battalions are added, the turns count from its first arrival in that crisis, though it left and came back, the host's trust and success come once, and prestige once for each mandate.",
      "When stability is {peacekeeping.successAboveStart} above where the crisis began, or has reached {peacekeeping.successAtMost}, the zone closes: prestige +{peacekeeping.successPrestige}, the political tie +{peacekeeping.successPolitical}.",
    ],
    sentences: {
      attention: "The mission {deployment} needs political capital.",
      upkeep: "Upkeep of the mission {deployment}.",
      unpaid: "{seat} could not pay for the mission {deployment}, which does less than it could.",
      calm: "The mission {deployment} keeps the peace.",
      mandate: "How the world sees the mandate of the mission {deployment}.",
      welcome: "The host welcomed the mission {deployment}.",
      noMandate: "The mission {deployment} came without any mandate.",
      success: "The mission {deployment} calmed its zone.",
      calmed: "The mission {deployment} brought calm: the zone in {state} is closed.",
    } satisfies Record<Codes, string>,
  },
  occurs: ({ crises }) => crises.length > 0,
  run(draft) {
    for (const { deployment, upkeep, upkeepPaid } of paymentsOf(draft)) {
      if (!isMission(deployment)) continue;
      const { name, seat, state, id } = deployment;
      draft.book(seatTarget(seat, "capital"), -capitalOf(draft, deployment), "attention", {
        deployment: name,
      });
      if (upkeepPaid) draft.book(seatTarget(seat, "funds"), -upkeep, "upkeep", { deployment: name });
      else draft.tell([seat], "unpaid", { seat, deployment: name }, [seat, state, id]);
      const crisis = itemIn(draft.world.tables, "crises", deployment.crisis ?? "");
      if (crisis !== undefined) work(draft, deployment, upkeepPaid ? 1 : draft.scenario.rules.unpaidShare);
    }
  },
  react(draft) {
    for (const deployment of itemsIn(draft.world.tables, "deployments")) {
      if (!isMission(deployment)) continue;
      if (deployment.sinceTurn === draft.turn) arrive(draft, deployment);
      else succeed(draft, deployment);
    }
    for (const crisis of itemsIn(draft.world.tables, "crises")) rememberArrivals(draft, crisis);
  },
});

/** Capital per turn: so much per battalion, half for the leader of the institution that gave the mandate. */
function capitalOf(draft: MechanismDraft<Codes>, { institution, mandate, seat, size }: Deployment): number {
  const { capitalPerBattalion, leaderCapitalShare } = draft.scenario.rules.peacekeeping;
  const given = draft.scenario.institutions.find(({ id }) => id === institution);
  const led = given !== undefined && given.leader === seat && given.mandate === mandate;
  return capitalPerBattalion * size * (led ? leaderCapitalShare : 1);
}

/**
 * The share of the zone's effective battalions that a mission has: battalions of all missions there are added, the
 * first ones count in full, the rest by half.
 */
function effectiveBattalions(draft: MechanismDraft<Codes>, deployment: Deployment): number {
  const rules = draft.scenario.rules.peacekeeping;
  let all = 0;
  for (const other of itemsIn(draft.world.tables, "deployments")) {
    if (isMission(other) && other.crisis === deployment.crisis) all += other.size;
  }
  const full = Math.min(all, rules.battalionsFull);
  return ((full + (all - full) * rules.battalionsBeyondShare) * deployment.size) / all;
}

/** Units of an alliance's collective force work better by what their members' units have learned, from whomever. */
function qualityFactor(draft: MechanismDraft<Codes>, { institution }: Deployment): number {
  const { scenario, world } = draft;
  const given = scenario.institutions.find(({ id }) => id === institution);
  if (given === undefined || !given.collectiveForce) return 1;
  const members = world.tables.institutions[given.id]?.members ?? [];
  const states = scenario.seats.flatMap(({ id, state }) =>
    state !== undefined && members.includes(id) ? [state] : [],
  );
  if (states.length === 0) return 1;
  const sum = states.reduce((total, state) => total + draft.value(stateTarget(state, "quality")), 0);
  const { qualityShare, qualityMost } = scenario.rules.peacekeeping;
  return 1 + qualityShare * Math.min(qualityMost, sum / states.length);
}

/** One turn's work of a mission in an open zone. */
function work(draft: MechanismDraft<Codes>, deployment: Deployment, paid: number): void {
  const { scenario, calendar } = draft;
  const rules = scenario.rules.peacekeeping;
  const { seat, state, name, mandate } = deployment;
  const params = { deployment: name };
  const strength =
    effectiveBattalions(draft, deployment) *
    rules.mandates[mandate] *
    qualityFactor(draft, deployment) *
    paid *
    calendar.baseTurns;
  const threat = draft.value(stateTarget(state, "threat")) / scenario.rules.threat.scaleAt;
  draft.gain(stateTarget(state, "stability"), rules.stability * strength, "calm", params);
  draft.gain(stateTarget(state, "threat"), rules.threat * threat * strength, "calm", params);
  const own = ownMissions(draft, deployment);
  if (own.find((one) => one.mandate === mandate)?.id === deployment.id) {
    const prestige = prestigeOf(rules, mandate) * calendar.baseTurns;
    draft.book(seatTarget(seat, "prestige"), prestige, "mandate", params);
  }
  if (own[0]?.id !== deployment.id) return;
  const first = arrivalOf(draft, deployment)?.turn ?? deployment.sinceTurn;
  const served = (draft.turn - first - 1) * calendar.baseTurns;
  const fresh = bounded(rules.politicalTurns - served, 0, calendar.baseTurns) * paid;
  const posted = own.reduce((sum, { size }) => sum + size, 0);
  const battalions = Math.min(posted, rules.securityBattalions);
  draft.gain(engagementTarget(seat, state, "security"), rules.security * battalions * fresh, "calm", params);
  draft.gain(engagementTarget(seat, state, "political"), rules.political * fresh, "calm", params);
}

/**
 * The missions of the same seat in the same zone, first come first: who sends more to those that stand there does not come
 * anew, and is not thanked twice.
 */
function ownMissions(draft: MechanismDraft<Codes>, { seat, crisis }: Deployment): readonly Deployment[] {
  const own = itemsIn(draft.world.tables, "deployments").filter(
    (one) => isMission(one) && one.seat === seat && one.crisis === crisis,
  );
  if (own.length < 2) return own;
  return own.sort((one, other) => one.sinceTurn - other.sinceTurn || (one.id < other.id ? -1 : 1));
}

/** How the mission's owner first came to its zone, if that is remembered. */
function arrivalOf(draft: MechanismDraft<Codes>, { seat, crisis }: Deployment): Arrival | undefined {
  return itemIn(draft.world.tables, "crises", crisis ?? "")?.arrivals?.[seat];
}

/** Keeps who came to a zone at this close: who leaves it and comes back is no news. */
function rememberArrivals(draft: MechanismDraft<Codes>, crisis: Crisis): void {
  const missions = itemsIn(draft.world.tables, "deployments").filter(
    (one) => isMission(one) && one.crisis === crisis.id,
  );
  const arrivals: Record<SeatId, Arrival> = { ...crisis.arrivals };
  for (const { seat, sinceTurn, mandate } of missions) {
    const { turn, welcomed } = arrivals[seat] ?? { turn: sinceTurn, welcomed: false };
    arrivals[seat] = { turn: Math.min(turn, sinceTurn), welcomed: welcomed || mandate !== "none" };
  }
  if (missions.some(({ sinceTurn }) => sinceTurn === draft.turn))
    draft.put("crises", { ...crisis, arrivals });
}

function prestigeOf(rules: RuleNumbers["peacekeeping"], mandate: Deployment["mandate"]): number {
  if (mandate === "none") return 0;
  return mandate === "host" ? rules.prestigeHost : rules.prestigeInstitution;
}

/** What a mission's coming means, once: welcome, unless its owner was welcomed there before, or the price of having no mandate. */
function arrive(draft: MechanismDraft<Codes>, deployment: Deployment): void {
  const { seat, state, name, mandate } = deployment;
  const rules = draft.scenario.rules.peacekeeping;
  const params = { deployment: name };
  const host = seatOfState(draft.scenario, state);
  if (mandate !== "none") {
    const first = ownMissions(draft, deployment).find((one) => one.mandate !== "none");
    const known = arrivalOf(draft, deployment)?.welcomed === true;
    if (host !== undefined && !known && first?.id === deployment.id)
      draft.book(trustTarget(host, seat), rules.hostTrust, "welcome", params);
    return;
  }
  draft.book(seatTarget(seat, "prestige"), rules.prestigeNone, "noMandate", params);
  draft.price(stateTarget(state, "regime"), rules.noneRegime, "noMandate", params);
  draft.price(engagementTarget(seat, state, "political"), rules.nonePolitical, "noMandate", params);
}

/** The reward of a mission whose zone it calmed: one for all that its owner has there. */
function succeed(draft: MechanismDraft<Codes>, deployment: Deployment): void {
  const { id, seat, state, name, crisis } = deployment;
  const zone = itemIn(draft.world.tables, "crises", crisis ?? "");
  if (zone === undefined || zoneEnd(draft, zone) !== "calmed") return;
  if (ownMissions(draft, deployment)[0]?.id !== id) return;
  const rules = draft.scenario.rules.peacekeeping;
  const params = { deployment: name };
  draft.book(seatTarget(seat, "prestige"), rules.successPrestige, "success", params);
  draft.gain(engagementTarget(seat, state, "political"), rules.successPolitical, "success", params);
  draft.tell("open", "calmed", { deployment: name, state }, [seat, state, id]);
}
