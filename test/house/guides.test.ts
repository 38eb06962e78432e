import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** All texts of the screens, and the titles of what is shipped: what a guide may set in italics. */
const screens = globSync("client/**/languages/english.ts", { cwd: ROOT }).map(read).join("\n");
const shipped = globSync("scenarios/*/*.{yaml,jsonl}", { cwd: ROOT }).map(read).join("\n");

/** What stands in italics: not in code, and not the stars of tables, which mark what must be given. */
function italics(markdown: string): readonly string[] {
  const prose = markdown
    .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "")
    .replaceAll(/^(\||Fields marked).*$/gm, "")
    .replaceAll(/\*\*[^*]+\*\*/g, "");
  const found = prose.matchAll(/(?<![*\w])\*(\w[^*]*?)\*(?![*\w])/g);
  return [...new Set([...found].map(([, words = ""]) => words.replaceAll(/\s+/g, " ")))];
}

const unknown = (markdown: string) =>
  italics(markdown).filter((name) => {
    const title = name.replace(/^Replay: /, "");
    const titles = [`title: ${title}\n`, `"title":"${title}"`];
    return !screens.includes(`"${name}"`) && !titles.some((line) => shipped.includes(line));
  });

describe("what guides set in italics stands on the screens in these very words", () => {
  it.each(["README.md", "scenarios/README.md", "server/tables.md"])("in %s", (file) => {
    expect(italics(read(file)).length).toBeGreaterThan(0);
    expect(unknown(read(file))).toEqual([]);
  });

  it("a button of another name is found", () => {
    expect(unknown("Press *Make the\ngame* and then *Create the game*.")).toEqual(["Make the game"]);
  });
});
