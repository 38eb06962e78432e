import type { Domain, InstitutionId, SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { isInvitation } from "../world/invitation.ts";
import type { Deployment, Tables } from "../world/items.ts";
import { layoutOf, type Row, rowOf } from "../world/layout.ts";
import { stateOfSeat } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { type StateQuantity, seatTarget, stateTarget, type Target, trustTarget } from "../world/target.ts";
import { type InfluenceFigures, influenceFigures } from "./board.ts";
import { type Numbers, patronsOf } from "./influence.ts";

/** Of what a metric is taken. A seat left out is the one whose objective it is. */
export interface MetricParams {
  readonly seat?: SeatId | undefined;
  readonly state?: StateId | undefined;
  readonly domain?: Domain | undefined;
  readonly institution?: InstitutionId | undefined;
}
export type MetricParam = keyof MetricParams;

/** What metrics are read from. */
export interface Reading {
  readonly scenario: PublicScenario;
  /** The numbers in the scenario's layout, and what influence comes of them. */
  readonly row: Row;
  readonly figures: InfluenceFigures;
  readonly tables: Tables;
}

/** Whose metric it is, and of what. `seat` is null for a condition of the scenario, which nobody owns. */
export interface MetricSubject {
  readonly scenario: PublicScenario;
  readonly seat: SeatId | null;
  readonly params: MetricParams;
}

/** Reads one metric in a world of the scenario: what never changes of it was looked up before. */
export type MetricReader = (reading: Reading) => number;

/**
 * A number that objectives and conditions name. `needs` are parameters without which it has no meaning, `takes` those
 * that it understands. Without `state` a metric of states is that of the seat's own state, or, for a seat without one,
 * the mean of the region by the weights of the states (levels: the plain mean).
 */
export interface MetricDefinition {
  readonly id: string;
  readonly needs: readonly MetricParam[];
  readonly takes: readonly MetricParam[];
  /** Whose it is: the seat's that is named, or the own; of a power alone, or of any seat. Missing: nobody's. */
  readonly whose?: "power" | "seat";
  readerOf(subject: MetricSubject): MetricReader;
}

function seatOf({ params, seat }: MetricSubject): SeatId {
  return params.seat ?? seat ?? "";
}

/** The state that is asked for, or the own state of the seat whose objective it is. */
function stateOf({ scenario, params, seat }: MetricSubject): StateId | undefined {
  return params.state ?? (seat === null ? undefined : (stateOfSeat(scenario, seat) ?? undefined));
}

/** A number in points; 0 where it is not known. */
export function numberReader(scenario: PublicScenario, target: Target): MetricReader {
  const place = layoutOf(scenario).places.get(target);
  return place === undefined ? () => 0 : ({ row }) => (row[place] || 0) / 1000;
}

function meanOfStates(subject: MetricSubject, readerIn: (state: StateId) => MetricReader): MetricReader {
  const asked = stateOf(subject);
  if (asked !== undefined) return readerIn(asked);
  const states = subject.scenario.states.map(({ id, weight }) => ({ weight, read: readerIn(id) }));
  const weights = states.reduce((sum, { weight }) => sum + weight, 0);
  return (reading) => {
    let sum = 0;
    for (const { weight, read } of states) sum += weight * read(reading);
    return sum / weights;
  };
}

function stateMetric(quantity: Exclude<StateQuantity, "quality">): MetricDefinition {
  return {
    id: quantity,
    needs: [],
    takes: ["state"],
    readerOf: (subject) =>
      meanOfStates(subject, (state) => numberReader(subject.scenario, stateTarget(state, quantity))),
  };
}

function seatMetric(quantity: "funds" | "prestige"): MetricDefinition {
  return {
    id: quantity,
    needs: [],
    takes: ["seat"],
    whose: "seat",
    readerOf: (subject) => numberReader(subject.scenario, seatTarget(seatOf(subject), quantity)),
  };
}

/** A metric that is read off the tables. */
function tableReader(count: (tables: Tables) => number): MetricReader {
  return ({ tables }) => count(tables);
}

function battalionsReader(counts: (deployment: Deployment) => boolean): MetricReader {
  return tableReader((tables) => {
    let sum = 0;
    for (const deployment of itemsIn(tables, "deployments")) if (counts(deployment)) sum += deployment.size;
    return sum;
  });
}

function regionalInfluence(subject: MetricSubject): MetricReader {
  const seat = seatOf(subject);
  return ({ figures }) => figures.regional(seat);
}

function influenceIn(subject: MetricSubject): MetricReader {
  const { domain } = subject.params;
  const seat = seatOf(subject);
  return meanOfStates(
    subject,
    (state) =>
      ({ figures }) =>
        figures.influence(seat, state, domain),
  );
}

function shareIn(subject: MetricSubject): MetricReader {
  const state = stateOf(subject);
  const seat = seatOf(subject);
  if (state === undefined) return ({ figures }) => 100 * figures.share(seat);
  return ({ figures }) => {
    const here = figures.influenceOfAll(state);
    return here === 0 ? 0 : (100 * figures.influence(seat, state)) / here;
  };
}

function presence(subject: MetricSubject): MetricReader {
  const asked = subject.params.state;
  const whose = seatOf(subject);
  return battalionsReader(({ seat, state }) => seat === whose && (asked ?? state) === state);
}

/** Battalions of the seat that is named, or of all patrons but the own; in one state, or anywhere. */
function rivalPresence(subject: MetricSubject): MetricReader {
  const state = stateOf(subject);
  const { scenario, params, seat: own } = subject;
  const rivals = params.seat === undefined ? patronsOf(scenario) : [params.seat];
  return battalionsReader(
    (deployment) =>
      rivals.includes(deployment.seat) &&
      deployment.seat !== own &&
      (state === undefined || deployment.state === state),
  );
}

function statesWithBase(subject: MetricSubject): MetricReader {
  const seat = seatOf(subject);
  return tableReader((tables) => {
    const states: StateId[] = [];
    for (const one of itemsIn(tables, "deployments")) {
      if (one.kind === "base" && one.seat === seat && !states.includes(one.state)) states.push(one.state);
    }
    return states.length;
  });
}

function membersInPlay({ scenario, params }: MetricSubject): MetricReader {
  const governments = new Set(scenario.seats.filter(({ state }) => state !== undefined).map(({ id }) => id));
  return tableReader(({ institutions }) => {
    const members = institutions[params.institution ?? ""]?.members ?? [];
    return members.filter((member) => governments.has(member)).length;
  });
}

function partnershipLevel(subject: MetricSubject): MetricReader {
  const state = stateOf(subject);
  const { states } = subject.scenario;
  return tableReader(({ institutions }) => {
    const levels = institutions[subject.params.institution ?? ""]?.levels ?? {};
    if (state !== undefined) return levels[state] ?? 0;
    return states.reduce((sum, { id }) => sum + (levels[id] ?? 0), 0) / states.length;
  });
}

/**
 * Share of the seat's agreements that it did not leave or break itself, in per cent; 100 for a seat without any. An
 * invitation is one government's word, which nobody else was asked to sign: it is no agreement of either.
 */
function agreementsKept(subject: MetricSubject): MetricReader {
  const seat = seatOf(subject);
  return tableReader((tables) => {
    let own = 0;
    let broken = 0;
    for (const agreement of itemsIn(tables, "agreements")) {
      if (!agreement.parties.includes(seat) || isInvitation(agreement)) continue;
      own += 1;
      if (agreement.brokenBy?.includes(seat) === true) broken += 1;
    }
    return own === 0 ? 100 : (100 * (own - broken)) / own;
  });
}

/** Mean trust among an institution's members that have seats. */
function cohesion({ scenario, params }: MetricSubject): MetricReader {
  return (reading) => {
    const members = reading.tables.institutions[params.institution ?? ""]?.members ?? [];
    let sum = 0;
    let pairs = 0;
    for (const one of members) {
      for (const other of members) {
        if (one === other) continue;
        sum += numberReader(scenario, trustTarget(one, other))(reading);
        pairs += 1;
      }
    }
    return pairs === 0 ? 0 : sum / pairs;
  };
}

/** All metrics (`rules.md` section 8), by id in the order in which an editor lists them. */
export const METRICS: readonly MetricDefinition[] = [
  {
    id: "regional-influence",
    needs: [],
    takes: ["seat"],
    whose: "power",
    readerOf: regionalInfluence,
  },
  {
    id: "influence-in",
    needs: [],
    takes: ["seat", "state", "domain"],
    whose: "power",
    readerOf: influenceIn,
  },
  { id: "share-in", needs: [], takes: ["seat", "state"], whose: "power", readerOf: shareIn },
  {
    id: "autonomy",
    needs: [],
    takes: ["state"],
    readerOf: (subject) =>
      meanOfStates(
        subject,
        (state) =>
          ({ figures }) =>
            figures.autonomy(state),
      ),
  },
  stateMetric("regime"),
  stateMetric("stability"),
  stateMetric("threat"),
  stateMetric("openness"),
  seatMetric("funds"),
  seatMetric("prestige"),
  { id: "presence", needs: [], takes: ["seat", "state"], whose: "seat", readerOf: presence },
  { id: "rival-presence", needs: [], takes: ["seat", "state"], readerOf: rivalPresence },
  { id: "states-with-base", needs: [], takes: ["seat"], whose: "power", readerOf: statesWithBase },
  { id: "members", needs: ["institution"], takes: ["institution"], readerOf: membersInPlay },
  {
    id: "partnership-level",
    needs: ["institution"],
    takes: ["institution", "state"],
    readerOf: partnershipLevel,
  },
  { id: "agreements-kept", needs: [], takes: ["seat"], whose: "seat", readerOf: agreementsKept },
  { id: "cohesion", needs: ["institution"], takes: ["institution"], readerOf: cohesion },
];

const byId = new Map(METRICS.map((metric) => [metric.id, metric]));

/**
 * The value of a metric in points (battalions, states, levels or M$ where it counts those).
 * @throws Error for an unknown metric: scenarios are checked against the registry when they are parsed.
 */
export function metricValue(
  scenario: PublicScenario,
  numbers: Numbers,
  tables: Tables,
  seat: SeatId | null,
  reference: MetricParams & { readonly metric: string },
): number {
  return metricIn(readingOf(scenario, numbers, tables), seat, reference);
}

/** What metrics are read from in a world, or in what one sees of it. */
export function readingOf(scenario: PublicScenario, numbers: Numbers, tables: Tables): Reading {
  return readingIn(scenario, rowOf(layoutOf(scenario), numbers), tables);
}

/** The same of numbers in the scenario's layout. */
export function readingIn(scenario: PublicScenario, row: Row, tables: Tables): Reading {
  return { scenario, row, figures: influenceFigures(scenario, row), tables };
}

/**
 * The value of a metric, as `metricValue`, where more than one is read.
 * @throws Error for an unknown metric
 */
function metricIn(
  reading: Reading,
  seat: SeatId | null,
  reference: MetricParams & { readonly metric: string },
): number {
  return metricReader(reading.scenario, seat, reference)(reading);
}

/**
 * The same for who reads one metric in many worlds of a scenario.
 * @throws Error for an unknown metric
 */
export function metricReader(
  scenario: PublicScenario,
  seat: SeatId | null,
  reference: MetricParams & { readonly metric: string },
): MetricReader {
  const metric = byId.get(reference.metric);
  if (metric === undefined) throw new Error(`there is no metric ${reference.metric}`);
  return metric.readerOf({ scenario, seat, params: reference });
}
