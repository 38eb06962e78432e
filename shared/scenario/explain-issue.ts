import type { z } from "zod";
import { degreeSentence } from "./advise-sites.ts";
import { dateSentence } from "./explain-date.ts";
import { idLike } from "./id-like.ts";
import { hasOddSpace } from "./layout.ts";
import { nearestWord, suggestion } from "./nearest-word.ts";
import { pathOf, type Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { fieldNames, fieldsOf, schemaAt, schemaOfItem } from "./schema-shape.ts";
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
  const problems = error.issues.flatMap((issue) => explain(schema, value, issue, []));
  const meant = new Set(
    problems.flatMap(({ code, steps }) => (code === "UNKNOWN_FIELD" ? meantBy(schema, value, steps) : [])),
  );
  return problems.filter(({ code, steps }) => code !== "MISSING" || !meant.has(pathOf(steps)));
}

/** A field and its value with a space alone between; of more words it may be a part of a text that has commas. */
const WITHOUT_COLON = /^([\w-]+) +(\S+)$/;

/** The field that a misspelt one stands for: that it is missing follows from it. */
function meantBy(schema: z.ZodType, value: unknown, steps: Steps): readonly string[] {
  const around = steps.slice(0, -1);
  const names = fieldNames(schemaAt(schema, value, around));
  const key = String(steps.at(-1));
  const [, first = ""] = WITHOUT_COLON.exec(key) ?? /^([\w-]+):/.exec(key) ?? [];
  const name = names.includes(first) ? first : nearestWord(key, names);
  return name === null ? [] : [pathOf([...around, name])];
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
    case "too_small":
    case "too_big": {
      const degree = degreeSentence(steps, valueAt(value, steps.slice(0, -1)));
      if (degree !== null) return [problem(steps, issue.code.toUpperCase(), degree)];
      return [explainValue(issue, steps, valueAt(value, steps), [])];
    }
    default:
      return [explainValue(issue, steps, valueAt(value, steps), fieldNames(schemaAt(schema, value, steps)))];
  }
}

/** @param names of the fields that a group at this place has */
function explainValue(issue: Issue, steps: Steps, given: unknown, names: readonly string[]): Problem {
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
        `${name} must be ${KINDS[issue.expected] ?? issue.expected}${hint(issue.expected, given, names)}`,
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
      if (issue.format === "date") return problem(steps, "BAD_DATE", dateSentence(name, shown(given)));
      return problem(
        steps,
        "BAD_ID",
        `${name} cannot be "${shown(given)}": ${issue.message}${idHint(given)}`,
      );
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
    const isList = schemaOfItem(schemaAt(schema, value, steps), 0) !== undefined;
    const list = isList ? ` It can also be a list, such as [${shown(given)}].` : "";
    const [, first = "", rest = ""] = /^(\w+):? +(.+)$/.exec(shown(given)) ?? [];
    const example = names.includes(first) ? `, such as { ${first}: ${rest} }` : "";
    const fields =
      names.length > 0 ? ` It can also be a group with the fields ${names.join(", ")}${example}.` : list;
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
  const own = fieldNames(form);
  const strange = Object.keys(given).filter((key) => !own.includes(key));
  const first = Object.keys(given).find((key) => own.includes(key));
  if (strange.length > 0 && first !== undefined)
    return strange.map((key) =>
      problem([...steps, key], "NOT_TOGETHER", `"${key}" cannot stand beside "${first}": keep one of them.`),
    );
  const fitting = form?.safeParse(given).error;
  if (form !== undefined && fitting !== undefined) {
    return fitting.issues.flatMap((each) => explain(schema, value, each, steps));
  }
  return [problem(steps, "NOT_VALID", `${nameOf(steps)} has fields that do not belong together.`)];
}

function unknownField(schema: z.ZodType, value: unknown, steps: Steps, key: string): Problem {
  const names = fieldNames(schemaAt(schema, value, steps));
  return problem([...steps, key], "UNKNOWN_FIELD", unknownSentence(key, names));
}

function unknownSentence(key: string, names: readonly string[]): string {
  const [, name = "", rest = ""] = /^([^:]+):(.+)$/.exec(key) ?? [];
  const [, first = "", value = ""] = WITHOUT_COLON.exec(key) ?? [];
  if (names.includes(first)) return `A colon is missing behind "${first}": write ${first}: ${shown(value)}.`;
  if (names.includes(name)) return `A colon needs a space behind it: write ${name}: ${rest}.`;
  if (hasOddSpace(`${key}:`))
    return `There is no field "${key}" here: a space of it is not an ordinary one (word processors and web pages have such spaces). Type the name anew.`;
  return key.trim().includes(" ")
    ? `"${shown(key)}" is no field: a text with a comma in it must stand in quotation marks.`
    : `There is no field "${key}" here${suggestion(key, names)}`;
}

/** How a value of the wrong kind was probably meant, or what it is. */
function hint(expected: string, given: unknown, names: readonly string[]): string {
  if ((expected === "number" || expected === "int") && typeof given === "string")
    return numberHint(given.trim()) ?? `, not "${shown(given)}".`;
  if (expected === "object" && typeof given === "string" && names.includes("id"))
    return `, such as { id: ${shown(given)} }.`;
  if (expected === "string" && typeof given === "object" && given !== null)
    return `, not ${shown(given)}: put it in quotation marks, or end the line of its name with | behind the colon and indent it below.`;
  if (typeof given === "object") return expected === "boolean" ? `, not "${shown(given)}".` : ".";
  const word = expected === "boolean" ? String(given).toLowerCase() : "";
  return `, not "${shown(given)}"${Object.hasOwn(TRUTH, word) ? TRUTH[word] : "."}`;
}

function shown(given: unknown): string {
  const text = typeof given === "object" && given !== null ? "a group or list" : String(given);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const TRUTH: Readonly<Record<string, string>> = {
  ...{ yes: ": write true.", on: ": write true.", "1": ": write true." },
  ...{ no: ": write false.", off: ": write false.", "0": ": write false." },
};

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

/** `; write my-town.`, or a full stop where no id can be made of what was given. */
function idHint(given: unknown): string {
  const id = idLike(String(given));
  return id === null ? "." : `; write ${id}.`;
}

/** No number that anybody meant is longer, in letters. */
const LONGEST_NUMBER = 60;
/** Quotation marks of a word processor, which YAML takes for a part of the text. */
const CURLY = /^[\u2018-\u201f\u00ab\u00bb]+|[\u2018-\u201f\u00ab\u00bb]+$/g;

/** What to write instead of a text that is nearly a number; null if it is not. */
function numberHint(written: string): string | null {
  if (written.length > LONGEST_NUMBER) return null;
  const given = written.replaceAll(CURLY, "");
  if (given !== written && new RegExp(`^${NUMBER}$`).test(given))
    return `: write ${given} without quotation marks.`;
  if (/\d/.test(given) && /^[\dOoIl]+$/.test(given) && /[OoIl]/.test(given)) {
    const digits = given.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
    return `: write ${digits}, in digits alone (there is a letter in it).`;
  }
  if (new RegExp(`^\\+?${NUMBER}$`).test(given)) return `: write ${given} without quotation marks.`;
  const withHyphen = given.replace(/^[\u2010-\u2015\u2212] ?/, "-");
  if (withHyphen !== given && new RegExp(`^${NUMBER}$`).test(withHyphen))
    return `: write ${withHyphen} with a hyphen as its minus sign.`;
  if (/^-?\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+$/.test(given)) {
    const whole = given.replace(/[^\d-]/g, "");
    return given.includes(",")
      ? `: write ${whole}, without a comma; a fraction has a point.`
      : `: write ${whole}, its digits in one.`;
  }
  if (/^-?\d+,\d+$/.test(given))
    return `: write ${given.replace(",", ".")} with a point instead of the comma.`;
  const [alone] = new RegExp(`^${NUMBER}(?= ?[^\\d\\s.,])`).exec(given) ?? [];
  return alone === undefined ? null : `: write ${alone} alone, and nothing behind it.`;
}

/** `The field "weight"`, or `Item 3` of a list. */
function nameOf(steps: Steps): string {
  const last = steps.at(-1);
  if (last === undefined) return "The file";
  return typeof last === "number" ? `Item ${last + 1}` : `"${last}"`;
}
