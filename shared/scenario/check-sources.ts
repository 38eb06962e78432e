import { suggestion } from "./nearest-word.ts";
import { type Problem, problem } from "./problem.ts";
import { select } from "./select.ts";

/** Places that say where a fact comes from. */
const SOURCED = [
  "seats[]",
  "states[]",
  "states[].engagement{}",
  "institutions[]",
  "deployments[]",
  "trust[]",
  "levers[]",
  "injects[]",
];

/** Pages in which `[^id]` points to a source. */
const PAGES = ["briefing", "seats[].briefing"];

/** Marks for what has no source: expert judgement, and what is common knowledge but was not looked up. */
export const SOURCE_MARKS = ["judgement", "general knowledge"] as const;

/** The sources that a field `source` names: one id, or several with commas between. */
export function sourceIds(source: unknown): string[] {
  if (typeof source !== "string") return [];
  return SOURCE_MARKS.some((mark) => mark === source) ? [] : source.split(/[,;]\s*/);
}

/** The sources that the marks of a page name. */
export function markedSources(page: string): string[] {
  return [...page.matchAll(/\[\^([\w-]+)\]/g)].map(([, id = ""]) => id);
}

/** Fields `source` and marks of pages that name a source which the section `sources` lacks. */
export function unknownSources(file: unknown): Problem[] {
  const known = select(file, "sources{key}").map(({ value }) => String(value));
  const isKnown = new Set(known);
  const fields = SOURCED.flatMap((at) => select(file, `${at}.source`)).flatMap(({ steps, value }) =>
    sourceIds(value)
      .filter((id) => !isKnown.has(id))
      .map((id) => {
        const marks = `Write the id of a line under "sources", or "${SOURCE_MARKS.join('" or "')}".`;
        return problem(steps, "UNKNOWN_SOURCE", `There is no source "${id}"${meant(id, known)} ${marks}`);
      }),
  );
  const marks = PAGES.flatMap((at) => select(file, at)).flatMap(({ steps, value }) =>
    [...new Set(markedSources(String(value)))]
      .filter((id) => !isKnown.has(id))
      .map((id) => {
        const message = `There is no source "${id}"${meant(id, known)}`;
        return { ...problem(steps, "UNKNOWN_SOURCE", message), word: `[^${id}]` };
      }),
  );
  return [...fields, ...marks];
}

/** The near word alone: the list of all sources would be too long. */
function meant(id: string, known: readonly string[]): string {
  const said = suggestion(id, known);
  return said.startsWith(";") ? said : ".";
}
