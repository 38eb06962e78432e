import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, sourceFiles } from "./source-file.ts";

const SHEET = /import (\w+) from "([^"]+\.module\.css)"/g;

/** The names that a file asks of its style sheets and that stand in none of them. */
function missingIn({ path, text }: { readonly path: string; readonly text: string }): string[] {
  return [...text.matchAll(SHEET)].flatMap(([, name = "", sheet = ""]) => {
    const css = readFileSync(join(ROOT, path, "..", sheet), "utf8");
    const asked = [...text.matchAll(new RegExp(`(?<![\\w"./-])${name}\\.(\\w+)`, "g"))];
    return asked
      .filter(([, asks = ""]) => !new RegExp(`\\.${asks}(?![\\w-])`).test(css))
      .map(([, asks]) => `${path}: ${asks}`);
  });
}

test("every class that a part of a page asks for stands in its style sheet", () => {
  const files = sourceFiles("client/**/*.tsx");
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(missingIn)).toEqual([]);
});

test("how a text with marks looks stands in one style sheet", () => {
  const marked = [...sourceFiles("client/**/*.module.css")].filter(({ text }) => /^\.markdown\b/m.test(text));
  expect(marked.map(({ path }) => path)).toEqual(["client/lobby/markdown.module.css"]);
});
