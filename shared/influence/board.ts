import type { Domain, SeatId, StateId } from "../base/ids.ts";

/** The public board of influence; all numbers are doubles, 0..100 (shares 0..1). */
export interface InfluenceBoard {
  /** Regional influence R by patron. */
  readonly regional: Readonly<Record<SeatId, number>>;
  readonly shares: Readonly<Record<SeatId, number>>;
  readonly influence: Readonly<Record<StateId, Readonly<Record<SeatId, InfluenceIn>>>>;
  readonly autonomy: Readonly<Record<StateId, number>>;
}

export interface InfluenceIn {
  readonly total: number;
  readonly domains: Readonly<Record<Domain, number>>;
}
