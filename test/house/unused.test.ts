import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../client/text/languages/english.ts";
import { ROOT, sourceFiles } from "./source-file.ts";

/** The names of all texts in a tree of them. Numbers are codes that come over the line. */
function namesIn(texts: unknown): readonly string[] {
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return [];
  const own = Object.keys(texts).filter((name) => !/^\d+$/.test(name));
  return [...own, ...Object.values(texts).flatMap(namesIn)];
}

/** The classes of a sheet of styles. */
function classesOf(styles: string): readonly string[] {
  const bare = styles.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return [...new Set([...bare.matchAll(/\.([a-zA-Z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = ""]) => name))];
}

const wordsOf = (text: string) => new Set(text.match(/[\w-]+/g));
const code = sourceFiles().filter(({ path }) => !path.includes("/languages/"));

describe("what nobody shows is not kept", () => {
  test("each text of the screens is asked for somewhere by its name", () => {
    const asked = wordsOf(code.map(({ text }) => text).join("\n"));
    // An id of the rules may be two words with a hyphen, each asked for alone.
    const isAsked = (name: string) => asked.has(name) || /[^\w]/.test(name);
    expect(namesIn(ENGLISH).length).toBeGreaterThan(900);
    expect(namesIn(ENGLISH).filter((name) => !isAsked(name))).toEqual([]);
  });

  test("each class of a sheet of styles is worn", () => {
    const sheets = globSync("client/**/*.module.css", { cwd: ROOT }).map((path) =>
      path.replaceAll("\\", "/"),
    );
    const idle = sheets.flatMap((path) => {
      const users = code.filter(({ text }) => text.includes(`/${path.split("/").at(-1)}"`));
      const worn = wordsOf(users.map(({ text }) => text).join("\n"));
      const named = classesOf(readFileSync(join(ROOT, path), "utf8"));
      return named.filter((name) => !worn.has(name)).map((name) => `${path}: .${name}`);
    });
    expect(sheets.length).toBeGreaterThan(50);
    expect(idle).toEqual([]);
  });
});
