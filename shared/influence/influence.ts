import type { Domain, SeatId, StateId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { engagementTarget, relianceTarget, type Target } from "../world/target.ts";

/**
 * The influence measure. Its shape, bandwidth times dependence, follows the Formal Bilateral Influence Capacity index
 * (Moyer, Turner, Meisel and others, Pardee Institute); weights and start values are this project's own judgement.
 * All results are doubles on a scale of 0..100 (shares: 0..1).
 */
export type Numbers = Readonly<Partial<Record<Target, Points>>>;

const kept = new WeakMap<PublicScenario, readonly SeatId[]>();

/** The seats that are patrons, in the scenario's order. */
export function patronsOf(scenario: PublicScenario): readonly SeatId[] {
  let patrons = kept.get(scenario);
  if (patrons === undefined) {
    patrons = scenario.seats.filter((seat) => seat.patron).map((seat) => seat.id);
    kept.set(scenario, patrons);
  }
  return patrons;
}

/** Engagement of a patron in a state's domain, in points; 0 where the number is not known. */
export function engagementOf(numbers: Numbers, patron: SeatId, state: StateId, domain: Domain): number {
  return (numbers[engagementTarget(patron, state, domain)] ?? 0) / 1000;
}

/** Self-reliance plus the engagement of all patrons: what a state's domain rests on, in points. */
export function restsOn(scenario: PublicScenario, numbers: Numbers, state: StateId, domain: Domain): number {
  let sum = (numbers[relianceTarget(state, domain)] ?? 0) / 1000;
  for (const patron of patronsOf(scenario)) sum += engagementOf(numbers, patron, state, domain);
  return sum;
}

/** Dependence D = engagement / (self-reliance + sum of all patrons' engagement), 0..1; 0 where nothing is engaged. */
export function dependenceOf(
  scenario: PublicScenario,
  numbers: Numbers,
  patron: SeatId,
  state: StateId,
  domain: Domain,
): number {
  const engagement = engagementOf(numbers, patron, state, domain);
  return engagement === 0 ? 0 : engagement / restsOn(scenario, numbers, state, domain);
}
