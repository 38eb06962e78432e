import type { PublicScenario } from "../scenario/public-scenario.ts";

/** A place in a rule's sentence: `{path}`, `{path%}` for a share as per cent, `{|path|}` for a number without its sign. */
export interface RulePlace {
  /** The way to a number, or to a group of named numbers, in the scenario's rules. */
  readonly path: string;
  readonly form: "number" | "percent" | "size";
}

const PLACE = /\{(\|?)([a-zA-Z][a-zA-Z.]*)(%|\|)?\}/g;

/** What stands beside the scenario's rules. */
export interface FurtherNumbers {
  /** How many months the rates of what goes on by itself are given for. */
  readonly baseMonths: number;
}

/** Everything that a place may name. */
export type NamedNumbers = PublicScenario["rules"] & FurtherNumbers;

/** The places of a sentence, in their order. */
export function placesOf(sentence: string): readonly RulePlace[] {
  return [...sentence.matchAll(PLACE)].map(([, before, path = "", after]) => ({
    path,
    form: after === "%" ? "percent" : before === "|" ? "size" : "number",
  }));
}

/**
 * The sentence with its numbers. A place that names no number stays as it stands: a test holds the texts to the numbers
 * that exist.
 *
 * @param print writes a number in the reader's language
 * @param nameOf the name of what a group of numbers is about: a seat, a domain, a mandate
 */
export function ruleSentence(
  sentence: string,
  numbers: NamedNumbers,
  print: (value: number) => string,
  nameOf: (key: string) => string,
): string {
  return sentence.replace(PLACE, (whole: string, before: string, path: string, after = "") => {
    const value = numberAt(numbers, path);
    if (typeof value === "number") {
      if (after === "%") return `${print(100 * value)} %`;
      return print(before === "|" ? Math.abs(value) : value);
    }
    if (value === undefined) return whole;
    return Object.entries(value)
      .map(([key, one]) => `${nameOf(key)} ${print(one)}`)
      .join(", ");
  });
}

/** The number at the end of the path, or the named numbers there; undefined if there is neither. */
export function numberAt(
  numbers: NamedNumbers,
  path: string,
): number | Readonly<Record<string, number>> | undefined {
  let at: unknown = numbers;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  if (typeof at === "number") return at;
  if (typeof at !== "object" || at === null) return undefined;
  const group = at as Readonly<Record<string, unknown>>;
  return Object.values(group).every((one) => typeof one === "number")
    ? (group as Readonly<Record<string, number>>)
    : undefined;
}
