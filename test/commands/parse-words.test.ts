import { describe, expect, test } from "vitest";
import { CommandFault, type OptionDefinitions } from "../../server/commands/define.ts";
import { commandHelp } from "../../server/commands/help.ts";
import { oneOf, parseWords, wholeNumber } from "../../server/commands/parse-words.ts";

const options: OptionDefinitions = {
  games: { value: "N", hint: "How many." },
  slowly: { hint: "Takes its time." },
  seats: { value: "SEAT,...", hint: "Which." },
  deep: { hint: "Looks below games.", onlyWith: "games" },
  short: { hint: "Says less.", notWith: ["slowly", "json"] },
};

function parse(words: readonly string[], ...typed: readonly string[]) {
  return parseWords("try", { words, options }, typed);
}

function faultOf(work: () => unknown): CommandFault {
  try {
    work();
  } catch (reason) {
    if (reason instanceof CommandFault) return reason;
    throw reason;
  }
  throw new Error("nothing was wrong");
}

describe("the words of a command", () => {
  test("options stand anywhere, with a space or an equals sign", () => {
    const parsed = { words: ["a.yaml"], options: { games: "3", slowly: true }, json: true, help: false };
    expect(parse(["FILE"], "--games", "3", "a.yaml", "--slowly", "--json")).toEqual(parsed);
    expect(parse(["FILE"], "a.yaml", "--slowly", "--games=3", "--json")).toEqual(parsed);
  });

  test("a value may begin with a minus sign, and -- ends the options", () => {
    expect(parse(["FILE"], "--games=-1", "--", "--slowly")).toMatchObject({
      words: ["--slowly"],
      options: { games: "-1" },
    });
  });

  test("a last word with dots may be repeated, another not", () => {
    expect(parse(["FILE..."], "a", "b", "c").words).toEqual(["a", "b", "c"]);
    expect(faultOf(() => parse(["FILE"], "a", "b"))).toMatchObject({
      exit: 2,
      message: 'try does not know what to do with "b".',
    });
  });

  test("a switch may be given twice, and whoever asks for help need not have typed all else right", () => {
    expect(parse(["FILE"], "a", "--slowly", "--slowly").options).toEqual({ slowly: true });
    expect(parse(["FILE"], "--deep", "--help").help).toBe(true);
  });

  test("a missing word is named", () => {
    const message = 'try needs FILE; "whitecell try --help" says more.';
    expect(faultOf(() => parse(["FILE..."]))).toMatchObject({ exit: 2, message });
    expect(parse(["FILE"], "--help").help).toBe(true);
    expect(parse(["FILE"], "-h").help).toBe(true);
  });

  test.each([
    [["--gmaes", "3"], 'try has no option "--gmaes"; did you mean "--games"?'],
    [
      ["-g"],
      'try has no option "-g". It can be: --games, --slowly, --seats, --deep, --short, --json, --help.',
    ],
    [
      ["--__proto__"],
      'try has no option "--__proto__". It can be: --games, --slowly, --seats, --deep, --short, --json, --help.',
    ],
    [["--games"], "The option --games needs a value: --games N."],
    [["--games="], "The option --games needs a value: --games N."],
    [["--slowly=yes"], "The option --slowly takes no value."],
    [["--games", "3", "--games", "4"], "The option --games is given twice."],
    [
      ["--seats", "a", "--seats", "b"],
      "The option --seats is given twice. Several go into one, with commas: --seats SEAT,...",
    ],
    [["--deep"], "--deep does nothing without --games."],
    [["--short", "--slowly"], "--short does nothing beside --slowly: give one of them."],
    [["--short", "--json"], "--short does nothing beside --json: give one of them."],
  ])("%s: %s", (typed, message) => {
    expect(faultOf(() => parse(["FILE"], "a.yaml", ...typed))).toMatchObject({ exit: 2, message });
  });

  test.each(["", "x", "1.5", "1e3", "0x10", " 7", "-1", "101", "99999999999999999999"])(
    "%j is no whole number from 0 to 100",
    (text) => {
      const message = `--games must be a whole number from 0 to 100, not "${text}".`;
      expect(faultOf(() => wholeNumber("games", text, 0, 100))).toMatchObject({ exit: 2, message });
    },
  );

  test("a whole number and a valid word are taken", () => {
    expect(wholeNumber("games", "100", 0, 100)).toBe(100);
    expect(oneOf("as", "moscow", ["moscow", "nato"])).toBe("moscow");
    expect(faultOf(() => oneOf("as", "mosow", ["moscow", "nato"])).message).toBe(
      '--as cannot be "mosow"; did you mean "moscow"?',
    );
  });

  test("the help shows every word and option", () => {
    const help = commandHelp("try", { words: ["FILE"], options, help: "Tries.", run: async () => 0 });
    expect(help).toContain(
      "whitecell try FILE [--games N] [--slowly] [--seats SEAT,...] [--deep] [--short]\n\nTries.\n",
    );
    expect(help).toContain("--games N         How many.");
    expect(help).toContain("--json            Write the result as JSON.");
  });
});
