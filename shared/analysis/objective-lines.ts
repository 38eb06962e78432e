import type { SeatId } from "../base/ids.ts";
import type { Objective, Scenario } from "../scenario/format.ts";
import { type Estimate, meanEstimate, OF_SHARES, rounded, shareEstimate } from "./interval.ts";
import type { GameResult } from "./play-game.ts";

/** How far one objective of a seat is reached at the end of the games. */
export interface ObjectiveLine {
  readonly seat: SeatId;
  readonly metric: string;
  /** Of whom or what the metric is taken, as the scenario says it; empty for the seat's own. */
  readonly of: string;
  /** In per cent of the seat's score. */
  readonly weight: number;
  /** Mean attainment, 0..1. */
  readonly attained: Estimate | null;
  /** Shares of games in which it was reached whole, and not at all. */
  readonly whole: Estimate | null;
  readonly none: Estimate | null;
}

/** Every objective of every seat, in the order of the scenario. */
export function objectiveLines(
  { seats }: Scenario,
  results: readonly GameResult[],
): readonly ObjectiveLine[] {
  return seats.flatMap(({ id: seat, objectives }) =>
    objectives.map((objective, at): ObjectiveLine => {
      const shares = results.map(({ attained }) => (attained[seat]?.[at] ?? 0) / 1000);
      const games = (is: (share: number) => boolean): Estimate | null =>
        rounded(shareEstimate(shares.filter(is).length, shares.length));
      return {
        seat,
        metric: objective.metric,
        of: subjectOf(objective),
        weight: objective.weight,
        attained: rounded(meanEstimate(shares, OF_SHARES)),
        whole: games((share) => share >= 1),
        none: games((share) => share <= 0),
      };
    }),
  );
}

function subjectOf({ seat, state, domain, institution }: Objective): string {
  return [seat, state, domain, institution].filter((word) => word !== undefined).join(" ");
}
