import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { ROOT } from "../house/source-file.ts";

const PRACTICE = readFileSync(join(ROOT, "scenarios/practice/scenario.yaml"), "utf8");

/** What is told of the text with one slip: line and words of each fault. */
function told(from: string | RegExp, to: string): readonly string[] {
  const text = PRACTICE.replace(from, to);
  if (text === PRACTICE) throw new Error(`nothing was changed: ${from}`);
  return parseScenario(text, CATALOGUE).faults.map(({ line, message }) => `${line} ${message}`);
}

/** The line of the practice scenario that begins so, from 1. */
const lineOf = (beginning: string) =>
  PRACTICE.split("\n").findIndex((line) => line.startsWith(beginning)) + 1;
const NAME = "    name: Velmar\n";
const [VELMAR, NAMED] = [lineOf("  - id: velmar"), lineOf(NAME.trimEnd())];
const CALM = "{ metric: stability, from: 28, to: 58, weight: 30, text: Calm in the valley }";
const CALM_AT = PRACTICE.slice(0, PRACTICE.indexOf(CALM)).split("\n").length;

describe("one slip of the hand is one fault, at its line, with what to write", () => {
  test.each([
    [
      "an item outside its list",
      "  - id: velmar\n",
      "- id: velmar\n",
      VELMAR,
      "This item of a list begins after 0 spaces; those above it begin after 2.",
    ],
    [
      "a section without its colon",
      "\nstates:\n",
      "\nstates\n",
      lineOf("states:"),
      'A colon is missing behind "states".',
    ],
    [
      "a field without its colon",
      NAME,
      "    name Velmar\n",
      NAMED,
      'A colon is missing behind "name": write name: Velmar.',
    ],
    [
      "a semicolon",
      NAME,
      "    name; Velmar\n",
      NAMED,
      'Behind "name" belongs a colon, not ";": write name: Velmar.',
    ],
    [
      "an equals sign",
      NAME,
      "    name = Velmar\n",
      NAMED,
      'Behind "name" belongs a colon, not "=": write name: Velmar.',
    ],
    [
      "a colon that is missing within brackets",
      CALM,
      CALM.replace("from: 28", "from 28"),
      CALM_AT,
      'A colon is missing behind "from": write from: 28.',
    ],
    [
      "a text with a comma within brackets",
      CALM,
      CALM.replace("in the valley", "there, from now on"),
      CALM_AT,
      '"from now on" is no field: a text with a comma in it must stand in quotation marks.',
    ],
    [
      "a comma that is missing within brackets",
      CALM,
      CALM.replace("28, to", "28 to"),
      CALM_AT,
      'A comma is missing before "to": within brackets each field ends with one.',
    ],
    [
      "a bracket that is not closed",
      CALM,
      CALM.replace(" }", ""),
      CALM_AT,
      "The bracket { in this line is not closed: put } where it ends.",
    ],
    [
      "a quotation mark that nothing closes",
      'title: "Practice: two powers and a valley"',
      'title: "Practice',
      4,
      'A quotation mark (") opens in this line and none closes it: put one at the end of the text.',
    ],
    [
      "an apostrophe that opens a text",
      NAME,
      "    name: 'Velmar\n",
      NAMED,
      "A quotation mark (') opens in this line and none closes it: put one at the end of the text.",
    ],
    [
      "a text that begins with a quotation",
      NAME,
      '    name: "Old" Velmar\n',
      NAMED,
      "The text in quotation marks ends before this: put the whole text in single quotation marks ('), or take the marks away.",
    ],
    [
      "curly quotation marks",
      /title: "(Practice.*)"/,
      "title: \u201c$1\u201d",
      4,
      'Curly quotation marks (word processors make them) hold nothing together here: type straight ones (").',
    ],
    [
      "a bullet of a word processor",
      "  - { id: offer-aid }",
      "  \u2022 { id: offer-aid }",
      lineOf("  - { id: offer-aid }"),
      'An item of a list begins with an ordinary hyphen (-) and a space, not with "\u2022".',
    ],
    [
      "a long text without its sign",
      /briefing: \|\n( {6}# Who you are\n\n {6}A small state on a long)/,
      "briefing:\n$1",
      lineOf("    brief: The road") + 1,
      "The text below begins without a sign for it: write briefing: | in this line.",
    ],
    [
      "a heading that tears its text apart",
      "      # What you want\n",
      "# What you want\n",
      lineOf("      # What you want"),
      `This line stands outside the text that begins in line ${lineOf("    briefing: |")}: if it belongs to it, it needs 6 spaces before it.`,
    ],
    [
      "an item of a text that stands too far to the left",
      "  - When the pass is attacked",
      "- When the pass is attacked",
      lineOf("  - When the pass is attacked"),
      "This line stands outside the text that begins in line 14: if it belongs to it, it needs 2 spaces before it.",
    ],
    [
      "an item that has lost its hyphen",
      "  - id: ports\n",
      "  id: ports\n",
      lineOf("  - id: ports"),
      "This line begins after 2 spaces, where a new item needs its hyphen: if it is a field of the item above, it begins after 4.",
    ],
    [
      "a group that has lost its hyphen",
      "  - { id: offer-aid }",
      "  { id: offer-aid }",
      lineOf("  - { id: offer-aid }"),
      "The hyphen that begins an item of a list is missing here: write - and a space before it.",
    ],
    [
      "an item that stands where fields do",
      "  - id: ports\n",
      "    - id: ports\n",
      lineOf("  - id: ports"),
      "This item of a list begins after 4 spaces; those above it begin after 2.",
    ],
    [
      "a bracket that opens nowhere",
      CALM,
      CALM.slice(2),
      CALM_AT,
      "The bracket } in this line closes nothing: put { where its group begins.",
    ],
    [
      "words that belong to nothing",
      "    prestige: 45\n",
      "    prestige: 45\n    Ask the head of school.\n",
      lineOf("    prestige: 45") + 1,
      "This line is no field, which has a name and a colon, and stands in no text: a text of lines is indented below a name with | behind its colon.",
    ],
    ["a section that is missing", "\nseats:\n", "\n", 1, '"seats" is missing.'],
    [
      "a letter among digits",
      "    funds: 20\n",
      "    funds: 2O\n",
      lineOf("    funds: 20\n".trimEnd()),
      '"funds" must be a number: write 20, in digits alone (there is a letter in it).',
    ],
    [
      "a number in curly marks",
      "    capital: 6\n",
      "    capital: \u201c6\u201d\n",
      lineOf("    capital: 6"),
      '"capital" must be a number: write 6 without quotation marks.',
    ],
    [
      "capitals and spaces in an id",
      "- id: velmar\n",
      "- id: Velmar Town\n",
      VELMAR,
      '"id" cannot be "Velmar Town": an id has small letters, digits and hyphens, and starts with a letter; write velmar-town.',
    ],
    [
      "capitals in the name of an action",
      "{ id: offer-aid }",
      "{ id: Offer-aid }",
      lineOf("  - { id: offer-aid }"),
      'There is no action with the id "Offer-aid"; did you mean "offer-aid"?',
    ],
    [
      "an action that there is not",
      "{ id: offer-aid }",
      "{ id: send-money }",
      lineOf("  - { id: offer-aid }"),
      'There is no action with the id "send-money". The guide for authors lists them all, under actions.',
    ],
    [
      "a dash of print in an id",
      "raid, state: velmar-state",
      "raid, state: velmar\u2013state",
      lineOf("      - { crisis: raid"),
      'There is no state with the id "velmar\u2013state"; did you mean "velmar-state"?',
    ],
    [
      "a state that its seat misspells",
      "state: velmar-state\n",
      "state: velmer-state\n",
      lineOf("    state: velmar-state"),
      'There is no state with the id "velmer-state"; did you mean "velmar-state"?',
    ],
    [
      "a number of the world without its kind",
      "target: state/velmar-state/threat",
      "target: velmar-state/threat",
      lineOf("      - { crisis: raid") + 1,
      '"velmar-state/threat" names no number: write state/velmar-state/threat.',
    ],
    [
      "news without a bracket around its time",
      "when: { turn: 2 }",
      "when: turn 2",
      lineOf("    when: { turn: 2 }"),
      '"when" cannot be "turn 2". It can be: facilitator. It can also be a group with the fields date, turn, condition, chance, from, such as { turn: 2 }.',
    ],
    [
      "an inject that is begun",
      /^injects:\n/m,
      "injects:\n  - id: flood\n    title: A flood\n    when: { turn: 2 }\n",
      lineOf("injects:") + 1,
      'These fields are missing here: "text" and "source".',
    ],
    [
      "a field that is given twice on a line",
      "{ id: offer-aid }",
      "{ id: offer-aid, seats: [], seats: [] }",
      lineOf("  - { id: offer-aid }"),
      `"seats" is given twice: in line ${lineOf("  - { id: offer-aid }")}. Keep one of them.`,
    ],
  ])("%s", (_, from, to, line, message) => {
    expect(told(from, to)).toEqual([`${line} ${message}`]);
  });

  test.each([
    ["01.04.2030", "write 2030-04-01."],
    ["2030-4-1", "write 2030-04-01."],
    ["2030/04/01", "write 2030-04-01."],
    ["1 April 2030", "write 2030-04-01."],
    ["April 1, 2030", "write 2030-04-01."],
    ["\u201c2030-04-01\u201d", "write 2030-04-01."],
    ["13/4/2030", "write 2030-04-13."],
    // April or January: nobody can know.
    ["4/1/2030", 'not "4/1/2030".'],
    ["soon", 'not "soon".'],
    ["2030-02-30", '"date" cannot be 2030-02-30: the calendar has no such day.'],
    ["2030-13-01", '"date" cannot be 2030-13-01: the calendar has no such day.'],
  ])("the day written as %s", (written, end) => {
    const [only = "", ...more] = told("date: 2030-04-01", `date: ${written}`);
    expect(more).toEqual([]);
    expect(only.endsWith(end), only).toBe(true);
  });

  it("brackets that are closed further down only need their lines deeper", () => {
    const open = "  short: { turns: 3, months: 2 }";
    const [only = "", ...more] = told(open, "  short: {\n  turns: 3,\n  months: 2\n  }");
    expect(more).toEqual([]);
    expect(only).toContain("must be indented deeper than that line");
  });
});
