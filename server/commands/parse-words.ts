import { parseArgs } from "node:util";
import { suggestion } from "../../shared/scenario/nearest-word.ts";
import {
  type CommandDefinition,
  type CommandFault,
  type GivenOptions,
  type OptionDefinitions,
  wrongUsage,
} from "./define.ts";

/** The switches of every command. */
export const COMMON_OPTIONS = {
  json: { hint: "Write the result as JSON." },
  help: { hint: "Show this help." },
} as const satisfies OptionDefinitions;

/** What was typed after a command's name. */
export interface ParsedWords {
  readonly words: readonly string[];
  /** As the command's own definition types them. */
  readonly options: GivenOptions<OptionDefinitions>;
  readonly json: boolean;
  readonly help: boolean;
}

/**
 * Reads what was typed after a command's name.
 * @throws CommandFault for an unknown option, a value that is missing or too much, a second value where one is taken, an
 *   option that would do nothing beside the others or without them, and a wrong number of words.
 */
export function parseWords(
  name: string,
  { words: expected, options: known }: Pick<CommandDefinition, "words" | "options">,
  typed: readonly string[],
): ParsedWords {
  const all: OptionDefinitions = { ...known, ...COMMON_OPTIONS };
  const { words, given } = readTokens(name, all, typed);
  const { json, help, ...options } = given;
  if (help === undefined) {
    checkCount(name, expected, words);
    checkTogether(all, given);
  }
  const own = options as GivenOptions<OptionDefinitions>;
  return { words, options: own, json: json === true, help: help === true };
}

function readTokens(name: string, known: OptionDefinitions, typed: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(known).map(([option, { value }]) => [
      option,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...typed],
    options: { ...options, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    else if (token.kind === "option") {
      const value = optionValue(name, known, token.name, token.rawName, token.value);
      if (value !== true && Object.hasOwn(given, token.name)) throw twice(token.name, known);
      given[token.name] = value;
    }
  }
  return { words, given };
}

function optionValue(
  name: string,
  known: OptionDefinitions,
  option: string,
  written: string,
  value: string | undefined,
): string | true {
  const definition = Object.hasOwn(known, option) ? known[option] : undefined;
  if (definition === undefined) {
    const names = Object.keys(known).map((each) => `--${each}`);
    throw wrongUsage(`${name} has no option "${written}"${suggestion(written, names)}`);
  }
  if (definition.value === undefined) {
    if (value !== undefined) throw wrongUsage(`The option ${written} takes no value.`);
    return true;
  }
  if (value === undefined || value === "")
    throw wrongUsage(`The option ${written} needs a value: ${written} ${definition.value}.`);
  return value;
}

/** Of two values one would be passed over without a word: a figure or a study would be missing, and nobody would know. */
function twice(option: string, known: OptionDefinitions): CommandFault {
  const value = known[option]?.value ?? "";
  const list = value.endsWith(",...") ? ` Several go into one, with commas: --${option} ${value}` : "";
  return wrongUsage(`The option --${option} is given twice.${list}`);
}

/** Who gives an option wants something of it: one that would do nothing is a misunderstanding. */
function checkTogether(known: OptionDefinitions, given: Readonly<Record<string, string | true>>): void {
  const isGiven = (option: string): boolean => Object.hasOwn(given, option);
  for (const [option, { onlyWith, notWith = [] }] of Object.entries(known)) {
    if (!isGiven(option)) continue;
    if (onlyWith !== undefined && !isGiven(onlyWith))
      throw wrongUsage(`--${option} does nothing without --${onlyWith}.`);
    const other = notWith.find(isGiven);
    if (other !== undefined)
      throw wrongUsage(`--${option} does nothing beside --${other}: give one of them.`);
  }
}

function checkCount(name: string, expected: readonly string[], words: readonly string[]): void {
  const missing = expected[words.length];
  const repeats = expected.at(-1)?.endsWith("...") === true;
  if (missing !== undefined && !missing.startsWith("[")) {
    throw wrongUsage(
      `${name} needs ${missing.replace(/\.\.\.$/, "")}; "whitecell ${name} --help" says more.`,
    );
  }
  const surplus = words[expected.length];
  if (!repeats && surplus !== undefined)
    throw wrongUsage(`${name} does not know what to do with "${surplus}".`);
}

/**
 * A whole number that was given as an option's value.
 * @throws CommandFault if it is none, or outside its bounds.
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw wrongUsage(`--${option} must be a whole number from ${least} to ${most}, not "${text}".`);
}

/**
 * A word that was given as an option's value.
 * @throws CommandFault, with what was probably meant, if it is not among the valid ones.
 */
export function oneOf<const W extends string>(option: string, text: string, valid: readonly W[]): W {
  const found = valid.find((word) => word === text);
  if (found !== undefined) return found;
  throw wrongUsage(`--${option} cannot be "${text}"${suggestion(text, valid)}`);
}
