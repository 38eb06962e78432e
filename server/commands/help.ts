import type { CommandDefinition, OptionDefinitions } from "./define.ts";
import { COMMON_OPTIONS } from "./parse-words.ts";

const INDENT = "    ";

/** The help of one command. */
export function commandHelp(name: string, { words, options, help }: CommandDefinition): string {
  const optionWords = Object.entries(options).map(([option, { value }]) => `[${written(option, value)}]`);
  return [
    `whitecell ${[name, ...words, ...optionWords].join(" ")}`,
    "",
    help,
    "",
    ...table(optionLines({ ...options, ...COMMON_OPTIONS })),
    "",
  ].join("\n");
}

/** The help of the whole program: every command with its summary. */
export function programHelp(summaries: readonly (readonly [name: string, summary: string])[]): string {
  return [
    "whitecell COMMAND ...",
    "",
    "A policy wargame for classrooms.",
    "",
    ...table(summaries),
    "",
    '"whitecell COMMAND --help" says more about each. All know --json. The exit code is 0 when all is well,',
    "1 for bad input or a failed check, 2 for wrong usage.",
    "",
  ].join("\n");
}

function optionLines(options: OptionDefinitions): (readonly [string, string])[] {
  return Object.entries(options).map(([option, { value, hint }]) => [written(option, value), hint]);
}

function written(option: string, value: string | undefined): string {
  return value === undefined ? `--${option}` : `--${option} ${value}`;
}

function table(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([first]) => first.length));
  return lines.map(([first, second]) => `${INDENT}${first.padEnd(width)}  ${second}`);
}
