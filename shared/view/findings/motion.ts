import { votesOf } from "../../turn/votes.ts";
import type { Motion } from "../../world/items.ts";
import type { FindingOf } from "./finding.ts";
import { best, type Game } from "./game.ts";

/** The decided motion on which the most members stood against each other. */
export function motionOf({ turns }: Game): FindingOf<"motion"> | null {
  const votes = turns.flatMap(({ turn, before, inputs, outcome }) =>
    outcome.changes.flatMap(({ table, item }): FindingOf<"motion">[] => {
      if (table !== "motions" || item === null) return [];
      const motion = item as Motion;
      if (motion.result !== "passed" && motion.result !== "failed") return [];
      const { yes, no } = votesOf(motion, before.tables, inputs.sheets);
      const { institution, state, by } = motion;
      return [{ kind: "motion", turn, institution, state, by, yes, no, passed: motion.result === "passed" }];
    }),
  );
  return best(votes, ({ yes, no }) => Math.min(yes.length, no.length) * 100 + no.length * yes.length) ?? null;
}
