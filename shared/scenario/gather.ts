import { pathOf, type Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";

/**
 * One fault where several say the same: all that one group lacks, and a name that is spelt wrong and for that very reason
 * not known.
 */
export function gather(problems: readonly Problem[]): readonly Problem[] {
  const known = new Set(
    problems.filter(({ message }) => MEANT.test(message)).map(({ steps }) => pathOf(steps)),
  );
  const spelt = problems.filter(({ code, steps }) => code !== "BAD_ID" || !known.has(pathOf(steps)));
  const missing = Map.groupBy(spelt.filter(isMissing), ({ steps }) => pathOf(steps.slice(0, -1)));
  return spelt.flatMap((each) => {
    if (!isMissing(each)) return [each];
    const around = each.steps.slice(0, -1);
    const all = missing.get(pathOf(around)) ?? [];
    if (all.length === 1) return [each];
    return all[0] === each ? [allMissing(around, all)] : [];
  });
}

/** A name of which is told which other it was meant for. */
const MEANT = /did you mean/;

const isMissing = ({ code, steps }: Problem) => code === "MISSING" && steps.length > 0;

function allMissing(around: Steps, all: readonly Problem[]): Problem {
  const names = all.map(({ steps }) => `"${steps.at(-1)}"`);
  const list = [names.slice(0, -1).join(", "), names.at(-1)].join(" and ");
  return problem(around, "MISSING", `These fields are missing here: ${list}.`);
}
