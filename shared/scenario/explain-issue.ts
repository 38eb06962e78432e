import type { z } from "zod";
import { suggestion } from "./nearest-word.ts";
import type { Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { fieldNames, fieldsOf, schemaAt } from "./schema-shape.ts";
import { valueAt } from "./select.ts";

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list (lines that begin with a hyphen)",
  tuple: "a list of two numbers",
  object: "a group of fields",
  record: "a group of fields",
};

/** What the format's check found, as sentences for an author. `value` is what was checked. */
export function explainIssues(schema: z.ZodType, value: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => explain(schema, value, issue, []));
}

function explain(schema: z.ZodType, value: unknown, issue: Issue, before: Steps): Problem[] {
  const steps = [...before, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  switch (issue.code) {
    case "invalid_union":
      return explainUnion(schema, value, issue, steps);
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(schema, value, steps, key));
    case "invalid_key":
      return [
        problem(steps, "BAD_ID", `"${steps.at(-1)}" cannot stand here: ${issue.issues[0]?.message ?? ""}.`),
      ];
    default:
      return [explainValue(issue, steps, valueAt(value, steps))];
  }
}

function explainValue(issue: Issue, steps: Steps, given: unknown): Problem {
  const name = nameOf(steps);
  switch (issue.code) {
    case "invalid_type":
      if (given === undefined)
        return problem(
          steps,
          "MISSING",
          steps.length === 0 ? `The text is empty. ${BEGINNING}` : `${name} is missing.`,
        );
      if (steps.length === 0) return problem(steps, "WRONG_KIND", `This text has no fields. ${BEGINNING}`);
      return problem(
        steps,
        "WRONG_KIND",
        `${name} must be ${KINDS[issue.expected] ?? issue.expected}${hint(issue.expected, given)}`,
      );
    case "invalid_value": {
      const choices = issue.values.map(String);
      if (given === undefined) return problem(steps, "MISSING", `${name} is missing.`);
      return problem(
        steps,
        "NOT_A_CHOICE",
        `${name} cannot be "${shown(given)}"${suggestion(shown(given), choices)}`,
      );
    }
    case "invalid_format":
      if (issue.format === "date")
        return problem(steps, "BAD_DATE", `${name} must be a day such as 2005-06-23, not "${shown(given)}".`);
      return problem(steps, "BAD_ID", `${name} cannot be "${shown(given)}": ${issue.message}.`);
    case "too_small":
      return problem(steps, "TOO_SMALL", tooSmall(name, issue.origin, issue.minimum, issue.inclusive));
    case "too_big":
      return problem(
        steps,
        "TOO_BIG",
        issue.origin === "array"
          ? `${name} may have at most ${issue.maximum} items.`
          : `${name} must be at most ${issue.maximum}${UNITS[issue.origin] ?? ""}.`,
      );
    default:
      return problem(steps, "NOT_VALID", `${name}: ${issue.message}`);
  }
}

const UNITS: Readonly<Record<string, string>> = { string: " letters long" };

/** What a text is told that is no scenario at all. */
const BEGINNING = "A scenario is made of fields, such as `title: My first scenario`, one to a line.";

function tooSmall(
  name: string,
  origin: string,
  minimum: number | bigint,
  inclusive: boolean | undefined,
): string {
  if (origin === "string" && Number(minimum) === 1) return `${name} must not be empty.`;
  if (origin === "array") {
    const items = Number(minimum) === 1 ? "one item" : `${minimum} items`;
    return `${name} must have at least ${items}: lines that begin with a hyphen.`;
  }
  const least = inclusive === false ? `more than ${minimum}` : `at least ${minimum}`;
  return `${name} must be ${least}${UNITS[origin] ?? ""}.`;
}

/** A value that fits none of several forms: the faults of the form that it comes nearest to. */
function explainUnion(
  schema: z.ZodType,
  value: unknown,
  issue: Extract<Issue, { code: "invalid_union" }>,
  steps: Steps,
): Problem[] {
  const given = valueAt(value, steps);
  if (given === undefined) return [problem(steps, "MISSING", `${nameOf(steps)} is missing.`)];
  const names = fieldNames(schemaAt(schema, value, steps));
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const words = issue.errors
      .flat()
      .flatMap((each) => (each.code === "invalid_value" ? each.values.map(String) : []));
    const fields = names.length > 0 ? ` It can also be a group with the fields ${names.join(", ")}.` : "";
    return [
      problem(
        steps,
        "NOT_A_CHOICE",
        `${nameOf(steps)} cannot be "${shown(given)}"${suggestion(shown(given), words)}${fields}`,
      ),
    ];
  }
  const unknown = Object.keys(given).filter((key) => !names.includes(key));
  if (unknown.length > 0) return unknown.map((key) => unknownField(schema, value, steps, key));
  const form = fieldsOf(schemaAt(schema, value, steps), Object.keys(given));
  const fitting = form?.safeParse(given).error;
  if (form !== undefined && fitting !== undefined) {
    return fitting.issues.flatMap((each) => explain(schema, value, each, steps));
  }
  return [problem(steps, "NOT_VALID", `${nameOf(steps)} has fields that do not belong together.`)];
}

function unknownField(schema: z.ZodType, value: unknown, steps: Steps, key: string): Problem {
  const names = fieldNames(schemaAt(schema, value, steps));
  const sentence = key.trim().includes(" ")
    ? `"${shown(key)}" is no field: a text with a comma in it must stand in quotation marks.`
    : `There is no field "${key}" here${suggestion(key, names)}`;
  return problem([...steps, key], "UNKNOWN_FIELD", sentence);
}

function hint(expected: string, given: unknown): string {
  if (expected === "number" && typeof given === "string" && /^-?\d+,\d+$/.test(given)) {
    return `: write ${given.replace(",", ".")} with a point instead of the comma.`;
  }
  if (expected === "boolean") return `, not "${shown(given)}".`;
  return typeof given === "object" ? "." : `, not "${shown(given)}".`;
}

function shown(given: unknown): string {
  const text = typeof given === "object" && given !== null ? "a group or list" : String(given);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `The field "weight"`, or `Item 3` of a list. */
function nameOf(steps: Steps): string {
  const last = steps.at(-1);
  if (last === undefined) return "The file";
  return typeof last === "number" ? `Item ${last + 1}` : `"${last}"`;
}
