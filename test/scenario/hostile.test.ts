import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { SMALL, SMALL_CATALOGUE } from "./small-scenario.ts";

const parse = (text: string) => parseScenario(text, SMALL_CATALOGUE);

function aliasBomb(levels: number, width: number): string {
  const lines = ['a0: &a0 ["lol"]'];
  for (let level = 1; level <= levels; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(width)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Files that would hurt a server that believed them, with the code of the refusal. */
const HOSTILE: readonly (readonly [what: string, text: string, code: string])[] = [
  ["an alias bomb of nine levels", aliasBomb(9, 9), "TOO_MANY_ANCHORS"],
  ["an alias bomb that keeps under the limit of anchors", aliasBomb(20, 2), "TOO_LARGE"],
  ["5,000 nested brackets", `a: ${"[".repeat(5000)}${"]".repeat(5000)}`, "TOO_DEEP"],
  ["5,000 nested braces", "{a: ".repeat(5000), "TOO_DEEP"],
  ["5,000 lists in lists on one line", `${"- ".repeat(5000)}x`, "TOO_DEEP"],
  ["5,000 keys in keys on one line", `${"? ".repeat(5000)}x`, "TOO_DEEP"],
  ["50 indented levels", Array.from({ length: 50 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), "TOO_DEEP"],
  ["65 tags", "- !x y\n".repeat(65), "TOO_MANY_ANCHORS"],
  ["a file of 5 MB", "a: b\n".repeat(1_000_000), "TOO_LONG"],
  ["a value that holds itself", "a: &a [*a]\n", "HOLDS_ITSELF"],
];

describe("D6 files that are made to hurt", () => {
  it.each(HOSTILE)("%s is refused in under two seconds of the processor", (_, text, code) => {
    const before = process.threadCpuUsage();
    const { scenario, faults } = parse(text);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(2);
    expect(scenario).toBeNull();
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it("brackets inside prose and quotation marks do not count", () => {
    const text = SMALL.replace("      You lead.", `      You lead ${"[".repeat(100)}.`);
    expect(parse(text).faults).toEqual([]);
  });

  it("names that every object has are ordinary words", () => {
    const text = `${SMALL}__proto__: { a: 1 }\nconstructor: 1\ntoString: 2\n`;
    expect(parse(text).faults.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "71 BAD_KEY",
      "72 UNKNOWN_FIELD",
      "73 UNKNOWN_FIELD",
    ]);
  });
});

describe("the parser never throws", () => {
  const seeded = { seed: 20050623, numRuns: 300 };
  const isAnswer = (text: string) => {
    const { scenario, faults } = parse(text);
    const lines = text.split("\n").length;
    return (
      (scenario === null) === faults.length > 0 && faults.every(({ line }) => line >= 1 && line <= lines)
    );
  };

  it("whatever text it is given", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), isAnswer), seeded);
  });

  it("whatever signs of YAML it is given", () => {
    const signs = [
      "- ",
      "? ",
      ": ",
      "\n",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&a ",
      "*a ",
      "!t ",
      "|\n",
      "'",
      '"',
      "#",
      "\t",
      "seats:",
      "id: x",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 60 }), (parts) =>
        isAnswer(parts.join("")),
      ),
      seeded,
    );
  });

  it("whatever line of a good file is cut, doubled or replaced", () => {
    const lines = SMALL.split("\n");
    const edit = fc.tuple(
      fc.nat(lines.length - 1),
      fc.nat(3),
      fc.constantFrom("- x", "  a: 1", "seats: 7", "    {", "null", "~: ~"),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const next = [...lines];
        for (const [at, kind, line] of edits) next.splice(at, kind, line);
        return isAnswer(next.join("\n"));
      }),
      seeded,
    );
  });
});
