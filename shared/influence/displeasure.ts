import type { SeatId, StateId } from "../base/ids.ts";
import { dependenceOf, type Figures } from "./influence.ts";

/** A patron that minds what another one does in a state, and how much the state depends on it politically (0..1). */
export interface Minding {
  readonly patron: SeatId;
  readonly dependence: number;
}

/** Who minds a base or a step of `actor` in the state (`rules.md` section 4, displeasure; who minds whom is data). */
export function mindedBy(figures: Figures, actor: SeatId, state: StateId): readonly Minding[] {
  return figures.scenario.displeasure
    .filter(({ patron, minds }) => patron !== actor && minds.includes(actor))
    .map(({ patron }) => ({ patron, dependence: dependenceOf(figures, patron, state, "political") }));
}
