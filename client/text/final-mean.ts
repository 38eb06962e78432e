import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import type { View } from "../../shared/view/view.ts";
import type { Text } from "./text.tsx";

/**
 * How the final scores came about: as many of the last turns as the rules take, or all that were played if the game ended
 * sooner; empty if no turn was worked out.
 */
export function finalMean({ end }: Text, scenario: PublicScenario, { all }: View["scores"]): string {
  const played = playedTurns({ all });
  return played === 0 ? "" : end.mean(Math.min(Math.max(1, scenario.rules.scoreTurns), played), played);
}

/** How many turns have scores. */
function playedTurns({ all }: Pick<View["scores"], "all">): number {
  return Math.max(0, ...Object.values(all ?? {}).map(({ length }) => length));
}

/** The final score of each seat, the highest first; empty before the end, and where no turn was worked out: nothing is scored then. */
export function finalScores(
  scores: Pick<View["scores"], "all" | "final">,
): readonly (readonly [string, number])[] {
  if (playedTurns(scores) === 0) return [];
  return Object.entries(scores.final ?? {}).sort(([, one], [, other]) => other - one);
}
