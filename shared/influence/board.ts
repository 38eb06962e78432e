import { DOMAINS, type Domain, type SeatId, type StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { layoutOf, rowOf } from "../world/layout.ts";
import { engagementTarget, relianceTarget } from "../world/target.ts";
import { type Numbers, patronsOf } from "./influence.ts";

/** Influence of one patron in one state, 0..100: in all and by domain. */
export interface InfluenceIn {
  readonly total: number;
  readonly domains: Readonly<Record<Domain, number>>;
}

/** All results of the influence formulas for one set of numbers: doubles, 0..100, shares 0..1. */
export interface InfluenceBoard {
  /** R of each patron. */
  readonly regional: Readonly<Record<SeatId, number>>;
  /** R of each patron over the sum of R; all 0 where nobody has any. */
  readonly shares: Readonly<Record<SeatId, number>>;
  readonly influence: Readonly<Record<StateId, Readonly<Record<SeatId, InfluenceIn>>>>;
  readonly autonomy: Readonly<Record<StateId, number>>;
}

interface StateTargets {
  readonly state: StateId;
  readonly weight: number;
  readonly domains: readonly DomainTargets[];
}

interface DomainTargets {
  readonly domain: Domain;
  readonly weight: number;
  /** Places in the scenario's layout of numbers. */
  readonly reliance: number | undefined;
  readonly engagement: readonly (number | undefined)[];
}

interface BoardPlan {
  readonly patrons: readonly SeatId[];
  readonly states: readonly StateTargets[];
  readonly weights: number;
}

const boards = new WeakMap<Numbers, WeakMap<PublicScenario, InfluenceBoard>>();

/**
 * The influence board (`rules.md` section 2). For patron p, state s, domain d with engagement E:
 * B = E / 100, D = E / (self-reliance + sum of E), I = 100 B D; I(p,s) = sum of domain weight x I(p,s,d);
 * R(p) = mean of I(p,s) by state weight; autonomy(s) = 100 (1 - sum of domain weight x sum of D^2).
 * Numbers are never changed in place, so a board is kept with the numbers it was made from.
 */
export function influenceBoard(scenario: PublicScenario, numbers: Numbers): InfluenceBoard {
  let kept = boards.get(numbers);
  if (kept === undefined) {
    kept = new WeakMap();
    boards.set(numbers, kept);
  }
  let board = kept.get(scenario);
  if (board === undefined) {
    board = makeBoard(planOf(scenario), rowOf(layoutOf(scenario), numbers));
    kept.set(scenario, board);
  }
  return board;
}

const planOf = once((scenario: PublicScenario): BoardPlan => {
  const patrons = patronsOf(scenario);
  const weights = scenario.rules.domainWeights;
  const { places } = layoutOf(scenario);
  const states = scenario.states.map(({ id, weight }) => ({
    state: id,
    weight,
    domains: DOMAINS.map((domain) => ({
      domain,
      weight: weights[domain],
      reliance: places.get(relianceTarget(id, domain)),
      engagement: patrons.map((patron) => places.get(engagementTarget(patron, id, domain))),
    })),
  }));
  return { patrons, states, weights: states.reduce((sum, { weight }) => sum + weight, 0) };
});

/** A patron on which a state depends in a domain, and how much: 0..1 (`dependenceOf`). */
export interface Dependence {
  readonly patron: SeatId;
  readonly state: StateId;
  readonly dependence: number;
}

/** The dependences of all states in a domain that are above a limit, by patron and state in the scenario's order. */
export function dependencesAbove(
  scenario: PublicScenario,
  numbers: Numbers,
  domain: Domain,
  limit: number,
): readonly Dependence[] {
  const { patrons, states } = planOf(scenario);
  const row = rowOf(layoutOf(scenario), numbers);
  const found: Dependence[] = [];
  for (const { state, domains } of states) {
    const targets = domains.find((one) => one.domain === domain);
    if (targets === undefined) continue;
    const rests = restsOn(targets, row);
    targets.engagement.forEach((place, at) => {
      const dependence = dependenceAt(row, place, rests);
      if (dependence > limit) found.push({ patron: patrons[at] ?? "", state, dependence });
    });
  }
  return found;
}

/** What a domain rests on: self-reliance and the engagement of all patrons, in points. */
function restsOn({ reliance, engagement }: DomainTargets, row: readonly number[]): number {
  let rests = pointsAt(row, reliance);
  for (const place of engagement) rests += pointsAt(row, place);
  return rests;
}

function dependenceAt(row: readonly number[], place: number | undefined, rests: number): number {
  const points = pointsAt(row, place);
  return points === 0 ? 0 : points / rests;
}

function makeBoard(plan: BoardPlan, row: readonly number[]): InfluenceBoard {
  const regional = plan.patrons.map(() => 0);
  const influence: Record<StateId, Record<SeatId, InfluenceIn>> = {};
  const autonomy: Record<StateId, number> = {};
  for (const targets of plan.states) {
    const state = influenceInState(plan, targets, row);
    influence[targets.state] = state.influence;
    autonomy[targets.state] = state.autonomy;
    plan.patrons.forEach((patron, at) => {
      regional[at] =
        (regional[at] ?? 0) + (targets.weight * (state.influence[patron]?.total ?? 0)) / plan.weights;
    });
  }
  const sum = regional.reduce((one, other) => one + other, 0);
  const shares = regional.map((value) => (sum === 0 ? 0 : value / sum));
  return { regional: byPatron(plan, regional), shares: byPatron(plan, shares), influence, autonomy };
}

function byPatron(plan: BoardPlan, values: readonly number[]): Record<SeatId, number> {
  return Object.fromEntries(plan.patrons.map((patron, at) => [patron, values[at] ?? 0]));
}

function influenceInState(plan: BoardPlan, targets: StateTargets, row: readonly number[]) {
  const totals = plan.patrons.map(() => 0);
  const perDomain = plan.patrons.map(() => ({ security: 0, economic: 0, political: 0 }));
  let concentration = 0;
  for (const one of targets.domains) {
    const { domain, weight, engagement } = one;
    const rests = restsOn(one, row);
    for (let at = 0; at < engagement.length; at += 1) {
      const dependence = dependenceAt(row, engagement[at], rests);
      const reached = pointsAt(row, engagement[at]) * dependence;
      concentration += weight * dependence * dependence;
      totals[at] = (totals[at] ?? 0) + weight * reached;
      const domains = perDomain[at];
      if (domains !== undefined) domains[domain] = reached;
    }
  }
  const influence: Record<SeatId, InfluenceIn> = {};
  plan.patrons.forEach((patron, at) => {
    influence[patron] = {
      total: totals[at] ?? 0,
      domains: perDomain[at] ?? { security: 0, economic: 0, political: 0 },
    };
  });
  return { influence, autonomy: 100 * (1 - concentration) };
}

/** A number of the row in points; 0 where there is none. */
function pointsAt(row: readonly number[], place: number | undefined): number {
  return (row[place ?? -1] || 0) / 1000;
}
