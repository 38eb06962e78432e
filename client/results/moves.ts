import type { ResultsView, ScorePart } from "../../shared/view/view.ts";
import type { Target } from "../../shared/world/target.ts";

/** A number that a cause moved, in thousandths. */
export interface Move {
  readonly target: Target;
  readonly cause: ScorePart["cause"];
  readonly delta: number;
}

/**
 * The entries of the ledger behind parts of a score, one line per number and cause, the largest first. Behind what the
 * viewer may not know stand only the sums that the view gives.
 */
export function movesOf(results: ResultsView, parts: readonly ScorePart[]): readonly Move[] {
  const moves = new Map<string, Move>();
  const add = (target: Target, cause: ScorePart["cause"], delta: number) => {
    const key = `${target} ${JSON.stringify(cause)}`;
    moves.set(key, { target, cause, delta: (moves.get(key)?.delta ?? 0) + delta });
  };
  for (const { cause, targets } of parts) {
    if (cause.kind === "undisclosed") {
      const hidden = Object.entries(results.undisclosed) as [Target, number][];
      for (const [target, delta] of hidden) add(target, cause, delta);
      continue;
    }
    const wanted = JSON.stringify(cause);
    for (const entry of results.entries) {
      if (targets.includes(entry.target) && JSON.stringify(entry.cause) === wanted)
        add(entry.target, cause, entry.delta);
    }
  }
  return [...moves.values()]
    .filter(({ delta }) => delta !== 0)
    .sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
}
