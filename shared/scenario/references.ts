import type { Catalogue } from "./catalogue-type.ts";
import { calendarProblems, targetProblems } from "./check-injects.ts";
import { objectiveProblems } from "./check-metrics.ts";
import { institutionProblems, patronIds, seatProblems, siteProblems } from "./check-parts.ts";
import { domainProblems, repeatedProblems, selfProblems } from "./check-sense.ts";
import { unknownSources } from "./check-sources.ts";
import { ID } from "./format.ts";
import { nearestWord, suggestion } from "./nearest-word.ts";
import type { Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { select, textsAt } from "./select.ts";

/** The line of the value at the end of the steps, for messages that name two places. */
export type LineOf = (steps: Steps) => number;

/** Where a file names a thing that it, or the catalogue, must define. */
const REFERENCES: readonly (readonly [at: string, kind: Kind])[] = [
  ["seats[].state", "state"],
  ["seats[].objectives[].metric", "metric"],
  ["seats[].objectives[].seat", "seat"],
  ["seats[].objectives[].state", "state"],
  ["seats[].objectives[].institution", "institution"],
  ["states[].neighbours[]", "state"],
  ["states[].crises{key}", "crisis"],
  ["states[].engagement{key}", "patron"],
  ["institutions[].members[]", "seat"],
  ["institutions[].leader", "seat"],
  ["institutions[].chairs[].seat", "seat"],
  ["institutions[].chairProxy", "seat"],
  ["institutions[].commanders[].seat", "seat"],
  ["institutions[].gatekeeper", "institution"],
  ["institutions[].levels{key}", "state"],
  ["sites[].state", "state"],
  ["deployments[].seat", "seat"],
  ["deployments[].institution", "institution"],
  ["deployments[].state", "state"],
  ["deployments[].site", "site"],
  ["trust[].from", "seat"],
  ["trust[].toward", "seat"],
  ["displeasure[].patron", "patron"],
  ["displeasure[].minds[]", "patron"],
  ["levers[].patron", "patron"],
  ["levers[].state", "state"],
  ["actions[].id", "action"],
  ["actions[].seats[]", "seat"],
  ["terms[]", "term"],
  ["injects[].audience[]", "seat"],
  ["injects[].effects[].orders", "seat"],
  ["injects[].effects[].crisis", "crisis"],
  ["injects[].effects[].state", "state"],
  ["injects[].when.condition[].metric", "metric"],
  ["injects[].when.condition[].seat", "seat"],
  ["injects[].when.condition[].state", "state"],
  ["injects[].when.condition[].institution", "institution"],
];

type Kind = "seat" | "patron" | "state" | "institution" | "site" | "crisis" | "metric" | "action" | "term";

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  seat: "seat",
  patron: "patron (a seat with `patron: true`)",
  state: "state",
  institution: "institution",
  site: "site",
  crisis: "kind of crisis",
  metric: "metric",
  action: "action",
  term: "kind of term",
};

/** Lists whose items have ids of their own. */
const LISTS = ["seats", "states", "institutions", "sites", "deployments", "crises", "injects", "actions"];

/**
 * Everything in a file that points to nothing, twice to one thing, or does not add up. Works on the plain values of the
 * file, faulty or not, so that all faults are told at once.
 */
export function checkReferences(file: unknown, catalogue: Catalogue, lineOf: LineOf): Problem[] {
  return [
    ...unknownNames(file, catalogue),
    ...duplicateIds(file, lineOf),
    ...unknownSources(file),
    ...objectiveProblems(file, catalogue),
    ...seatProblems(file, lineOf),
    ...siteProblems(file, lineOf),
    ...institutionProblems(file),
    ...selfProblems(file),
    ...repeatedProblems(file),
    ...domainProblems(file),
    ...targetProblems(file),
    ...calendarProblems(file),
  ];
}

/** The ids of every kind that a file may name. */
function idsOf(file: unknown, catalogue: Catalogue): Readonly<Record<Kind, readonly string[]>> {
  return {
    seat: textsAt(file, "seats[].id"),
    patron: patronIds(file),
    state: textsAt(file, "states[].id"),
    institution: textsAt(file, "institutions[].id"),
    site: textsAt(file, "sites[].id"),
    crisis: textsAt(file, "crises[].id"),
    metric: catalogue.metrics.map(({ id }) => id),
    action: catalogue.actions.map(({ id }) => id),
    term: catalogue.terms.map(({ id }) => id),
  };
}

function unknownNames(file: unknown, catalogue: Catalogue): Problem[] {
  const ids = idsOf(file, catalogue);
  return REFERENCES.flatMap(([at, kind]) => {
    const known = new Set(ids[kind]);
    return select(file, at).flatMap(({ steps, value }) => {
      if (typeof value !== "string" || known.has(value) || isMisspeltThere(value, known)) return [];
      const message = `There is no ${KIND_WORDS[kind]} with the id "${value}"${suggestion(value, known)}`;
      return [problem(steps, `UNKNOWN_${kind.toUpperCase()}`, message)];
    });
  });
}

/** Whether the name is right, and the id that it means is none: that is told once, where the id stands. */
function isMisspeltThere(name: string, known: Iterable<string>): boolean {
  const meant = nearestWord(name, known);
  return meant !== null && !ID.test(meant) && ID.test(name);
}

function duplicateIds(file: unknown, lineOf: LineOf): Problem[] {
  return LISTS.flatMap((list) => {
    const first = new Map<string, Steps>();
    return select(file, `${list}[].id`).flatMap(({ steps, value }) => {
      if (typeof value !== "string") return [];
      if (value === "constructor") return [problem(steps, "BAD_ID", '"constructor" cannot be an id.')];
      const before = first.get(value);
      if (before === undefined) {
        first.set(value, steps);
        return [];
      }
      const lines = `in line ${lineOf(before)} and in line ${lineOf(steps)}`;
      return [problem(steps, "DUPLICATE_ID", `The id "${value}" is used twice in ${list}: ${lines}.`)];
    });
  });
}
