import type { Domain, SeatId, StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { Points } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Draft } from "../world/draft.ts";
import { engagementTarget, relianceTarget, type Target } from "../world/target.ts";

/**
 * The influence measure. Its shape, bandwidth times dependence, follows the Formal Bilateral Influence Capacity index
 * (Moyer, Turner, Meisel and others, Pardee Institute); weights and start values are this project's own judgement.
 * All results are doubles on a scale of 0..100 (shares: 0..1).
 */
export type Numbers = Readonly<Partial<Record<Target, Points>>>;

/** The seats that are patrons, in the scenario's order. */
export const patronsOf = once((scenario: PublicScenario): readonly SeatId[] =>
  scenario.seats.filter((seat) => seat.patron).map((seat) => seat.id),
);

/** Where the numbers of a world are looked up in points, such as a draft. */
export type Figures = Pick<Draft, "scenario" | "value">;

/** Self-reliance plus the engagement of all patrons: what a state's domain rests on, in points. */
function restsOn(figures: Figures, state: StateId, domain: Domain): number {
  let sum = figures.value(relianceTarget(state, domain));
  for (const patron of patronsOf(figures.scenario))
    sum += figures.value(engagementTarget(patron, state, domain));
  return sum;
}

/** Dependence D = engagement / (self-reliance + sum of all patrons' engagement), 0..1; 0 where nothing is engaged. */
export function dependenceOf(figures: Figures, patron: SeatId, state: StateId, domain: Domain): number {
  const engagement = figures.value(engagementTarget(patron, state, domain));
  return engagement === 0 ? 0 : engagement / restsOn(figures, state, domain);
}
