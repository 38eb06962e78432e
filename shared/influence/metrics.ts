import type { Domain, InstitutionId, SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Deployment, Tables } from "../world/items.ts";
import { layoutOf, type Row, rowOf } from "../world/layout.ts";
import { stateOfSeat } from "../world/seats.ts";
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

/** What one metric is worked out from. `seat` is null for a condition of the scenario, which nobody owns. */
export interface MetricInput extends Reading {
  readonly seat: SeatId | null;
  readonly params: MetricParams;
}

/**
 * A number that objectives and conditions name. `needs` are parameters without which it has no meaning, `takes` those
 * that it understands. Without `state` a metric of states is that of the seat's own state, or, for a seat without one,
 * the mean of the region by the weights of the states (levels: the plain mean).
 */
export interface MetricDefinition {
  readonly id: string;
  readonly needs: readonly MetricParam[];
  readonly takes: readonly MetricParam[];
  value(input: MetricInput): number;
}

function seatOf({ params, seat }: MetricInput): SeatId {
  return params.seat ?? seat ?? "";
}

/** The state that is asked for, or the own state of the seat whose objective it is. */
function stateOf({ scenario, params, seat }: MetricInput): StateId | undefined {
  return params.state ?? (seat === null ? undefined : (stateOfSeat(scenario, seat) ?? undefined));
}

/** A number in points; 0 where it is not known. */
export function pointsIn({ scenario, row }: Reading, target: Target): number {
  return (row[layoutOf(scenario).places.get(target) ?? -1] || 0) / 1000;
}

function meanOfStates(input: MetricInput, valueIn: (state: StateId) => number): number {
  const asked = stateOf(input);
  if (asked !== undefined) return valueIn(asked);
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of input.scenario.states) {
    sum += weight * valueIn(id);
    weights += weight;
  }
  return sum / weights;
}

function stateMetric(quantity: Exclude<StateQuantity, "quality">): MetricDefinition {
  const placesOf = once((scenario: PublicScenario): ReadonlyMap<StateId, number> => {
    const { places } = layoutOf(scenario);
    return new Map(scenario.states.map(({ id }) => [id, places.get(stateTarget(id, quantity)) ?? -1]));
  });
  return {
    id: quantity,
    needs: [],
    takes: ["state"],
    value(input) {
      const places = placesOf(input.scenario);
      return meanOfStates(input, (state) => (input.row[places.get(state) ?? -1] || 0) / 1000);
    },
  };
}

function seatMetric(quantity: "funds" | "prestige"): MetricDefinition {
  return {
    id: quantity,
    needs: [],
    takes: ["seat"],
    value: (input) => pointsIn(input, seatTarget(seatOf(input), quantity)),
  };
}

function battalions(tables: Tables, counts: (deployment: Deployment) => boolean): number {
  let sum = 0;
  for (const deployment of itemsOf(tables.deployments)) if (counts(deployment)) sum += deployment.size;
  return sum;
}

function influenceIn(input: MetricInput): number {
  const { figures, params } = input;
  const seat = seatOf(input);
  return meanOfStates(input, (state) => figures.influence(seat, state, params.domain));
}

function shareIn(input: MetricInput): number {
  const state = stateOf(input);
  const { figures } = input;
  if (state === undefined) return 100 * figures.share(seatOf(input));
  const here = figures.influenceOfAll(state);
  return here === 0 ? 0 : (100 * figures.influence(seatOf(input), state)) / here;
}

/** Battalions of the seat that is named, or of all patrons but the own; in one state, or anywhere. */
function rivalPresence(input: MetricInput): number {
  const state = stateOf(input);
  const rivals = input.params.seat === undefined ? patronsOf(input.scenario) : [input.params.seat];
  return battalions(
    input.tables,
    (deployment) =>
      rivals.includes(deployment.seat) &&
      deployment.seat !== input.seat &&
      (state === undefined || deployment.state === state),
  );
}

function statesWithBase(input: MetricInput): number {
  const seat = seatOf(input);
  const bases = itemsOf(input.tables.deployments).filter((one) => one.kind === "base" && one.seat === seat);
  return new Set(bases.map(({ state }) => state)).size;
}

function membersInPlay({ scenario, tables, params }: MetricInput): number {
  const members = tables.institutions[params.institution ?? ""]?.members ?? [];
  return members.filter((member) => scenario.seats.find(({ id }) => id === member)?.state !== undefined)
    .length;
}

function partnershipLevel(input: MetricInput): number {
  const levels = input.tables.institutions[input.params.institution ?? ""]?.levels ?? {};
  const state = stateOf(input);
  if (state !== undefined) return levels[state] ?? 0;
  const { states } = input.scenario;
  return states.reduce((sum, { id }) => sum + (levels[id] ?? 0), 0) / states.length;
}

/** Share of the seat's agreements that it did not leave or break itself, in per cent; 100 for a seat without any. */
function agreementsKept(input: MetricInput): number {
  const seat = seatOf(input);
  const own = itemsOf(input.tables.agreements).filter(({ parties }) => parties.includes(seat));
  if (own.length === 0) return 100;
  return (100 * own.filter(({ brokenBy }) => brokenBy?.includes(seat) !== true).length) / own.length;
}

/** Mean trust among an institution's members that have seats. */
function cohesion(input: MetricInput): number {
  const { tables, params } = input;
  const members = tables.institutions[params.institution ?? ""]?.members ?? [];
  let sum = 0;
  let pairs = 0;
  for (const one of members) {
    for (const other of members) {
      if (one === other) continue;
      sum += pointsIn(input, trustTarget(one, other));
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** All metrics (`rules.md` section 8), by id in the order in which an editor lists them. */
export const METRICS: readonly MetricDefinition[] = [
  {
    id: "regional-influence",
    needs: [],
    takes: ["seat"],
    value: (input) => input.figures.regional(seatOf(input)),
  },
  { id: "influence-in", needs: [], takes: ["seat", "state", "domain"], value: influenceIn },
  { id: "share-in", needs: [], takes: ["seat", "state"], value: shareIn },
  {
    id: "autonomy",
    needs: [],
    takes: ["state"],
    value: (input) => meanOfStates(input, (state) => input.figures.autonomy(state)),
  },
  stateMetric("regime"),
  stateMetric("stability"),
  stateMetric("threat"),
  stateMetric("openness"),
  seatMetric("funds"),
  seatMetric("prestige"),
  {
    id: "presence",
    needs: [],
    takes: ["seat", "state"],
    value: (input) =>
      battalions(
        input.tables,
        ({ seat, state }) => seat === seatOf(input) && (input.params.state ?? state) === state,
      ),
  },
  { id: "rival-presence", needs: [], takes: ["seat", "state"], value: rivalPresence },
  { id: "states-with-base", needs: [], takes: ["seat"], value: statesWithBase },
  { id: "members", needs: ["institution"], takes: ["institution"], value: membersInPlay },
  {
    id: "partnership-level",
    needs: ["institution"],
    takes: ["institution", "state"],
    value: partnershipLevel,
  },
  { id: "agreements-kept", needs: [], takes: ["seat"], value: agreementsKept },
  { id: "cohesion", needs: ["institution"], takes: ["institution"], value: cohesion },
];

const byId = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric with this id, or undefined. */
export function metricOf(id: string): MetricDefinition | undefined {
  return byId.get(id);
}

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
export function metricIn(
  { scenario, row, figures, tables }: Reading,
  seat: SeatId | null,
  reference: MetricParams & { readonly metric: string },
): number {
  const metric = byId.get(reference.metric);
  if (metric === undefined) throw new Error(`there is no metric ${reference.metric}`);
  return metric.value({ scenario, row, figures, tables, seat, params: reference });
}
