import { DOMAINS, type Domain, type SeatId, type StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { layoutOf, type Row, rowOf } from "../world/layout.ts";
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
  /** In the order of `DOMAINS`. */
  readonly domains: readonly DomainTargets[];
}

interface DomainTargets {
  readonly weight: number;
  /** Places in the scenario's layout of numbers. */
  readonly reliance: number | undefined;
  readonly engagement: readonly (number | undefined)[];
}

interface BoardPlan {
  readonly patrons: readonly SeatId[];
  readonly states: readonly StateTargets[];
  readonly stateAt: ReadonlyMap<StateId, number>;
  /** Which of the states has ties at each place of the layout; -1 for none. */
  readonly stateOfPlace: readonly number[];
  readonly weights: number;
  /** As long as what is reached in a state. Its halves have V8 keep doubles in its copies, and not an object for each. */
  readonly blank: Reached;
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
    board = makeBoard(planOf(scenario), influenceFigures(scenario, rowOf(layoutOf(scenario), numbers)));
    kept.set(scenario, board);
  }
  return board;
}

/** The same figures one by one, each worked out when it is first asked for, of numbers in the scenario's layout. */
export function influenceFigures(scenario: PublicScenario, row: Row): InfluenceFigures {
  return new InfluenceFigures(planOf(scenario), row, null, []);
}

const planOf = once((scenario: PublicScenario): BoardPlan => {
  const patrons = patronsOf(scenario);
  const weights = scenario.rules.domainWeights;
  const { places } = layoutOf(scenario);
  const stateOfPlace = new Array<number>(layoutOf(scenario).targets.length).fill(-1);
  const states = scenario.states.map(({ id, weight }) => ({
    state: id,
    weight,
    domains: DOMAINS.map((domain) => ({
      weight: weights[domain],
      reliance: places.get(relianceTarget(id, domain)),
      engagement: patrons.map((patron) => places.get(engagementTarget(patron, id, domain))),
    })),
  }));
  states.forEach(({ domains }, at) => {
    for (const { reliance, engagement } of domains)
      for (const place of [reliance, ...engagement]) if (place !== undefined) stateOfPlace[place] = at;
  });
  return {
    patrons,
    states,
    stateOfPlace,
    stateAt: new Map(states.map(({ state }, at) => [state, at])),
    weights: states.reduce((sum, { weight }) => sum + weight, 0),
    blank: Array.from({ length: (1 + DOMAINS.length) * patrons.length + 1 }, () => 0.5),
  };
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
  row: Row,
  domain: Domain,
  limit: number,
): readonly Dependence[] {
  const { patrons, states } = planOf(scenario);
  const found: Dependence[] = [];
  for (const { state, domains } of states) {
    const targets = domains[DOMAINS.indexOf(domain)] as DomainTargets;
    const rests = restsOn(targets, row);
    for (let at = 0; at < patrons.length; at += 1) {
      const dependence = dependenceAt(row, targets.engagement[at], rests);
      if (dependence > limit) found.push({ patron: patrons[at] as SeatId, state, dependence });
    }
  }
  return found;
}

/** What a domain rests on: self-reliance and the engagement of all patrons, in points. */
function restsOn({ reliance, engagement }: DomainTargets, row: Row): number {
  let rests = pointsAt(row, reliance);
  for (const place of engagement) rests += pointsAt(row, place);
  return rests;
}

function dependenceAt(row: Row, place: number | undefined, rests: number): number {
  const points = pointsAt(row, place);
  return points === 0 ? 0 : points / rests;
}

/**
 * What patrons reach in one state, in one list, since thousands of them are made: each patron's total, then what each reaches
 * in the first domain, in the second, in the third, and last of all the state's autonomy.
 */
type Reached = readonly number[];

/** Influence, regional influence, shares and autonomy by the numbers of one row; 0 where there is no such patron or state. */
export class InfluenceFigures {
  readonly #plan: BoardPlan;
  readonly #row: Row;
  readonly #reached: (Reached | undefined)[];

  /** @param base figures of numbers that differ from the row's in the moved places alone */
  constructor(plan: BoardPlan, row: Row, base: InfluenceFigures | null, moved: readonly number[]) {
    this.#plan = plan;
    this.#row = row;
    this.#reached = plan.states.map((_state, at) => (base === null ? undefined : base.#at(at)));
    this.forget(moved);
  }

  /** The figures of numbers that differ in these places alone: only the states that have ties there are worked out anew. */
  after(row: Row, moved: readonly number[]): InfluenceFigures {
    return new InfluenceFigures(this.#plan, row, this, moved);
  }

  /** The numbers of the row have been changed in these places: what hangs on them is worked out anew when it is asked for. */
  forget(moved: readonly number[]): void {
    for (const place of moved) {
      const at = this.#plan.stateOfPlace[place] ?? -1;
      if (at < 0) continue;
      this.#reached[at] = undefined;
    }
  }

  /** The numbers in these places are those of other figures again, and what hangs on them with them. */
  takeBack(from: InfluenceFigures, moved: readonly number[]): void {
    for (const place of moved) {
      const at = this.#plan.stateOfPlace[place] ?? -1;
      if (at < 0) continue;
      this.#reached[at] = from.#at(at);
    }
  }

  regional(patron: SeatId): number {
    return this.#regionalAt(this.#plan.patrons.indexOf(patron));
  }

  share(patron: SeatId): number {
    let sum = 0;
    for (let at = 0; at < this.#plan.patrons.length; at += 1) sum += this.#regionalAt(at);
    return sum === 0 ? 0 : this.regional(patron) / sum;
  }

  influence(patron: SeatId, state: StateId, domain?: Domain): number {
    const { patrons } = this.#plan;
    const at = patrons.indexOf(patron);
    const part = domain === undefined ? 0 : 1 + DOMAINS.indexOf(domain);
    return at < 0 ? 0 : (this.#in(state)?.[part * patrons.length + at] ?? 0);
  }

  /** The influence of all patrons in a state together. */
  influenceOfAll(state: StateId): number {
    const reached = this.#in(state);
    let sum = 0;
    for (let at = 0; at < this.#plan.patrons.length; at += 1) sum += reached?.[at] ?? 0;
    return sum;
  }

  autonomy(state: StateId): number {
    return this.#in(state)?.at(-1) ?? 0;
  }

  #in(state: StateId): Reached | undefined {
    const at = this.#plan.stateAt.get(state);
    return at === undefined ? undefined : this.#at(at);
  }

  #at(at: number): Reached {
    let reached = this.#reached[at];
    if (reached === undefined) {
      reached = reachedIn(this.#plan, this.#plan.states[at] as StateTargets, this.#row);
      this.#reached[at] = reached;
    }
    return reached;
  }

  /** R of the patron at this place; 0 where there is none. */
  #regionalAt(patron: number): number {
    if (patron < 0) return 0;
    const { states, weights } = this.#plan;
    let regional = 0;
    for (let at = 0; at < states.length; at += 1)
      regional += ((states[at] as StateTargets).weight * (this.#at(at)[patron] ?? 0)) / weights;
    return regional;
  }
}

function reachedIn({ patrons, blank }: BoardPlan, { domains }: StateTargets, row: Row): Reached {
  const count = patrons.length;
  const reached = blank.slice();
  let concentration = 0;
  for (let part = 0; part < domains.length; part += 1) {
    const one = domains[part] as DomainTargets;
    const { weight, engagement } = one;
    const rests = restsOn(one, row);
    for (let at = 0; at < count; at += 1) {
      const dependence = dependenceAt(row, engagement[at], rests);
      const influence = pointsAt(row, engagement[at]) * dependence;
      concentration += weight * dependence * dependence;
      reached[at] = (part === 0 ? 0 : (reached[at] as number)) + weight * influence;
      reached[(1 + part) * count + at] = influence;
    }
  }
  reached[reached.length - 1] = 100 * (1 - concentration);
  return reached;
}

function makeBoard({ patrons, states }: BoardPlan, figures: InfluenceFigures): InfluenceBoard {
  const byPatron = <T>(make: (patron: SeatId) => T): Record<SeatId, T> =>
    Object.fromEntries(patrons.map((patron) => [patron, make(patron)]));
  const influence = (state: StateId) =>
    byPatron((patron) => ({
      total: figures.influence(patron, state),
      domains: {
        security: figures.influence(patron, state, "security"),
        economic: figures.influence(patron, state, "economic"),
        political: figures.influence(patron, state, "political"),
      },
    }));
  return {
    regional: byPatron((patron) => figures.regional(patron)),
    shares: byPatron((patron) => figures.share(patron)),
    influence: Object.fromEntries(states.map(({ state }) => [state, influence(state)])),
    autonomy: Object.fromEntries(states.map(({ state }) => [state, figures.autonomy(state)])),
  };
}

/** A number of the row in points; 0 where there is none. */
function pointsAt(row: Row, place: number | undefined): number {
  return place === undefined ? 0 : (row[place] || 0) / 1000;
}
