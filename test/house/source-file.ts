import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ESTree, parseSync } from "vite";

export const ROOT = join(import.meta.dirname, "../..");

/** A file of code: its path from the project's root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * All code of the three parts of the house. Declarations are left out, and so are tests that sit beside their source, if
 * they are not asked for.
 */
export function sourceFiles(
  pattern = "{shared,server,client}/**/*.{ts,tsx,js}",
  { withTests = false } = {},
): SourceFile[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !/\.d\.ts$|\/node_modules\//.test(path))
    .filter((path) => withTests || !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

/** What a file of code says, as a tree. @throws for a file that is not TypeScript. */
export function parse({ path, text }: SourceFile) {
  const result = parseSync(path, text, { sourceType: "module" });
  const [fault] = result.errors;
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  return result;
}

/** The 1-based line of a place in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

export type Program = ESTree.Program;
