import type { Catalogue } from "./catalogue-type.ts";
import { calendarProblems, targetProblems } from "./check-injects.ts";
import { objectiveProblems } from "./check-metrics.ts";
import { institutionProblems, patronIds, seatProblems, siteProblems } from "./check-parts.ts";
import { domainProblems, repeatedProblems, selfProblems } from "./check-sense.ts";
import { unknownSources } from "./check-sources.ts";
import { ID } from "./field-kinds.ts";
import { nearestWord, suggestion } from "./nearest-word.ts";
import { pathOf, type Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { select, textsAt, valueAt } from "./select.ts";

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

export type Kind =
  | "seat"
  | "patron"
  | "state"
  | "institution"
  | "site"
  | "crisis"
  | "metric"
  | "action"
  | "term";

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

/** Sections that every file must have, by what stands in them. */
const SECTIONS: Readonly<Partial<Record<Kind, string>>> = { seat: "seats", patron: "seats", state: "states" };

const isGiven = (file: unknown, section: string | undefined) =>
  section === undefined || valueAt(file, [section]) !== undefined;

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
    ...(isGiven(file, "seats") && isGiven(file, "states") ? targetProblems(file) : []),
    ...calendarProblems(file),
  ];
}

/** The kind of thing of which an id is asked at the end of the steps; null if none is. */
export function kindAt(steps: Steps): Kind | null {
  const place = patternOf(steps);
  return REFERENCES.find(([at]) => at === place)?.[1] ?? null;
}

/** The kind of thing whose ids are the names of the fields of the group at the end of the steps; null if they are not. */
export function kindOfNames(steps: Steps): Kind | null {
  const place = `${patternOf(steps)}{key}`;
  return REFERENCES.find(([at]) => at === place)?.[1] ?? null;
}

function patternOf(steps: Steps): string {
  return pathOf(steps).replaceAll(/\[\d+\]/g, "[]");
}

/** The ids of every kind that a file may name. */
export function idsOf(file: unknown, catalogue: Catalogue): Readonly<Record<Kind, readonly string[]>> {
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
    // That a section is missing says all.
    if (!isGiven(file, SECTIONS[kind])) return [];
    const known = new Set(ids[kind]);
    // Of two things with one id, one may have had the name that is missing: that is told where the id stands.
    const isRepeated = known.size < ids[kind].length;
    return select(file, at).flatMap(({ steps, value }) => {
      if (typeof value !== "string" || known.has(value) || isMisspeltThere(value, known)) return [];
      if (isRepeated && nearestWord(value, known) === null) return [];
      const message = `There is no ${KIND_WORDS[kind]} with the id "${value}"${orInGuide(kind, suggestion(value, known))}`;
      return [problem(steps, `UNKNOWN_${kind.toUpperCase()}`, message)];
    });
  });
}

/** The actions are too many to be listed in a sentence. */
function orInGuide(kind: Kind, said: string): string {
  return kind === "action" && said === "." ? ". The guide for authors lists them all, under actions." : said;
}

/** Whether the name is right, and the id that it means is none: that is told once, where the id stands. */
function isMisspeltThere(name: string, known: Iterable<string>): boolean {
  const meant = nearestWord(name, known);
  return meant !== null && !ID.test(meant) && ID.test(name);
}

/** An id that several items have is one fault, at the second of them, however often it was copied. */
function duplicateIds(file: unknown, lineOf: LineOf): Problem[] {
  return LISTS.flatMap((list) => {
    const places = new Map<string, Steps[]>();
    for (const { steps, value } of select(file, `${list}[].id`)) {
      if (typeof value !== "string") continue;
      const all = places.get(value);
      if (all === undefined) places.set(value, [steps]);
      else all.push(steps);
    }
    return [...places].flatMap(([id, all]) => {
      if (id === "constructor")
        return all.map((steps) => problem(steps, "BAD_ID", '"constructor" cannot be an id.'));
      const [, second] = all;
      if (second === undefined) return [];
      const often = all.length === 2 ? "twice" : `${all.length} times`;
      const message = `The id "${id}" is used ${often} in ${list}: ${linesOf(all, lineOf)}. Each needs an id of its own.`;
      return [problem(second, "DUPLICATE_ID", message)];
    });
  });
}

/** So many lines are named of what stands in more. */
const MOST_LINES = 6;

/** `in line 12 and in line 32`. */
function linesOf(all: readonly Steps[], lineOf: LineOf): string {
  const lines = all.slice(0, MOST_LINES).map((steps) => `in line ${lineOf(steps)}`);
  if (all.length > MOST_LINES) lines.push(`${all.length - MOST_LINES} more`);
  return [lines.slice(0, -1).join(", "), lines.at(-1)].join(" and ");
}
