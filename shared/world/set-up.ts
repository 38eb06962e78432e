import type { Domain, SeatId, StateId } from "../base/ids.ts";
import { DOMAINS } from "../base/ids.ts";
import { oncePer } from "../base/once-per.ts";
import { type Points, toPoints } from "../base/points.ts";
import { type Calendar, turnStart } from "../scenario/calendar.ts";
import type { ScenarioDeployment, ScenarioInstitution } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Deployment, InstitutionState, Tables } from "./items.ts";
import type { Target } from "./target.ts";
import type { World } from "./world.ts";

/** Trust of one seat in another where the scenario says nothing, in points. */
export const NEUTRAL_TRUST = 50;

/**
 * The world before turn 1. Numbers are thousandths and their keys stand in canonical order, so that the world's text is
 * canonical without sorting. Floors are a share of the start engagement (`rules.md` section 4, decay and floors).
 */
export function setUpWorld(scenario: PublicScenario, calendar: Calendar): World {
  return { closedTurns: 0, numbers: startNumbers(scenario), tables: startTables(scenario, calendar) };
}

/** What numbers at the start are made from, and the numbers. */
interface Start extends Pick<PublicScenario, "states" | "trust"> {
  /** Of the rules this alone: they are others where turns are only imagined. */
  readonly floorShare: number;
  readonly numbers: Readonly<Record<Target, Points>>;
}

/** By the list of seats, which sessions of one scenario share. */
const starts = new WeakMap<PublicScenario["seats"], Start>();

/** The numbers at the start, in thousandths: what returning quantities settle around. Kept per scenario. */
export function startNumbers(scenario: PublicScenario): Readonly<Record<Target, Points>> {
  const { seats, states, trust } = scenario;
  const { floorShare } = scenario.rules.engagement;
  const kept = starts.get(seats);
  if (kept?.states === states && kept.floorShare === floorShare && kept.trust === trust) return kept.numbers;
  const numbers = sortedNumbers([
    ...stateNumbers(scenario),
    ...engagementNumbers(scenario),
    ...seatNumbers(scenario),
    ...trustNumbers(scenario),
  ]);
  starts.set(seats, { states, floorShare, trust, numbers });
  return numbers;
}

type NumberLine = readonly [Target, number];

function sortedNumbers(lines: NumberLine[]): Record<Target, Points> {
  const numbers: Record<Target, Points> = {};
  lines.sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [target, points] of lines) numbers[target] = toPoints(points);
  // A spread copy is copied on, turn after turn, a hundred times faster than an object that was filled key by key.
  return { ...numbers };
}

function stateNumbers(scenario: PublicScenario): NumberLine[] {
  return scenario.states.flatMap((state): NumberLine[] => [
    [`state/${state.id}/stability`, state.stability],
    [`state/${state.id}/threat`, state.threat],
    [`state/${state.id}/regime`, state.regime],
    [`state/${state.id}/openness`, state.openness],
    [`state/${state.id}/quality`, 0],
    ...DOMAINS.map((domain): NumberLine => [`reliance/${state.id}/${domain}`, state.selfReliance[domain]]),
  ]);
}

function engagementNumbers(scenario: PublicScenario): NumberLine[] {
  const lines: NumberLine[] = [];
  for (const patron of scenario.seats.filter((seat) => seat.patron)) {
    for (const state of scenario.states) {
      for (const domain of DOMAINS) {
        const start = startEngagement(scenario, patron.id, state.id, domain);
        lines.push([`engagement/${patron.id}/${state.id}/${domain}`, start]);
        lines.push([
          `floor/${patron.id}/${state.id}/${domain}`,
          start * scenario.rules.engagement.floorShare,
        ]);
      }
    }
  }
  return lines;
}

/** Start engagement in points; 0 in a domain that the patron is without. */
function startEngagement(scenario: PublicScenario, patron: SeatId, state: StateId, domain: Domain): number {
  if (scenario.seats.find(({ id }) => id === patron)?.without.includes(domain)) return 0;
  return scenario.states.find(({ id }) => id === state)?.engagement[patron]?.[domain] ?? 0;
}

function seatNumbers(scenario: PublicScenario): NumberLine[] {
  return scenario.seats.flatMap((seat): NumberLine[] => [
    [`seat/${seat.id}/capital`, seat.capital],
    [`seat/${seat.id}/funds`, seat.funds],
    [`seat/${seat.id}/forces`, seat.forces],
    [`seat/${seat.id}/prestige`, seat.prestige],
    [`seat/${seat.id}/orders`, seat.orders],
  ]);
}

function trustNumbers(scenario: PublicScenario): NumberLine[] {
  const given = new Map(scenario.trust.map(({ from, toward, value }) => [`${from}/${toward}`, value]));
  const lines: NumberLine[] = [];
  for (const { id: from } of scenario.seats) {
    for (const { id: toward } of scenario.seats) {
      if (from !== toward)
        lines.push([`trust/${from}/${toward}`, given.get(`${from}/${toward}`) ?? NEUTRAL_TRUST]);
    }
  }
  return lines;
}

function startTables(scenario: PublicScenario, calendar: Calendar): Tables {
  return {
    deployments: byId(scenario.deployments.map(startDeployment)),
    crises: {},
    motions: {},
    institutions: byId(
      scenario.institutions.map((institution) => startInstitution(scenario, institution, calendar)),
    ),
    agreements: {},
    effects: {},
    recent: {},
    injects: {},
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function startDeployment(given: ScenarioDeployment): Deployment {
  return {
    id: given.id,
    audience: "open",
    name: given.name,
    seat: given.seat,
    institution: given.institution ?? null,
    state: given.state,
    site: given.site ?? null,
    kind: given.kind,
    size: given.size,
    mandate: given.mandate,
    sinceTurn: 0,
    rent: toPoints(given.rent),
    old: given.old,
    crisis: null,
    leaves: null,
    pressedUntil: null,
  };
}

function startInstitution(
  scenario: PublicScenario,
  institution: ScenarioInstitution,
  calendar: Calendar,
): InstitutionState {
  const ladder = institution.ladder.length > 0 ? scenario.states.map(({ id }) => id) : [];
  return {
    id: institution.id,
    audience: "open",
    members: [...institution.members].sort(),
    ...officesAt(institution, turnStart(calendar, 1)),
    levels: Object.fromEntries(ladder.map((state) => [state, institution.levels[state] ?? 0])),
    framework: false,
  };
}

/**
 * Who holds chair and command on a day (`YYYY-MM-DD`): the first whose term has not ended; after the last term the last
 * one stays. A chair without a seat is exercised by the proxy that the scenario names, or by the leader.
 */
export const officesAt: (institution: ScenarioInstitution, day: string) => Offices = oncePer(officesOn);

type Offices = Pick<InstitutionState, "chair" | "chairName" | "commander" | "commanderName">;

function officesOn(institution: ScenarioInstitution, day: string): Offices {
  const chair = holderAt(institution.chairs, day);
  const commander = holderAt(institution.commanders, day);
  return {
    chair: chair?.seat ?? institution.chairProxy ?? institution.leader ?? null,
    chairName: chair?.name ?? null,
    commander: commander?.seat ?? institution.leader ?? null,
    commanderName: commander?.name ?? null,
  };
}

/**
 * The offices of a day when only these are members: an office whose holder was a member and has left is exercised as one
 * without a seat is.
 */
export function officesAmong(
  institution: ScenarioInstitution,
  day: string,
  members: readonly SeatId[],
): Offices {
  const offices = officesAt(institution, day);
  const gone = (seat: SeatId | null) =>
    seat !== null && institution.members.includes(seat) && !members.includes(seat);
  if (!gone(offices.chair) && !gone(offices.commander)) return offices;
  const instead = [institution.chairProxy, institution.leader].find(
    (seat) => seat !== undefined && !gone(seat),
  );
  return {
    ...offices,
    chair: gone(offices.chair) ? (instead ?? null) : offices.chair,
    commander: gone(offices.commander) ? (institution.leader ?? null) : offices.commander,
  };
}

/** Whether somebody else holds the chair or the command on a later day. */
export function termEnds({ chairs, commanders }: ScenarioInstitution, day: string, later: string): boolean {
  return (
    holderAt(chairs, day) !== holderAt(chairs, later) ||
    holderAt(commanders, day) !== holderAt(commanders, later)
  );
}

function holderAt<T extends { readonly until: string }>(holders: readonly T[], day: string): T | undefined {
  return holders.find(({ until }) => day < until) ?? holders.at(-1);
}
