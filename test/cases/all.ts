import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CaseFile } from "./case.ts";

export const CASES = import.meta.dirname;

export interface NamedFile extends CaseFile {
  /** From this folder, with forward slashes: `actions/offer-aid.ts`. */
  readonly path: string;
}

/** All files of cases, in the order of their paths. */
export async function allCases(): Promise<readonly NamedFile[]> {
  const paths = globSync("{actions,mechanisms,terms,turn}/*.ts", { cwd: CASES })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const { cases } = (await import(pathToFileURL(join(CASES, path)).href)) as { cases: CaseFile };
      return { path, ...cases };
    }),
  );
}

/** Ids in their natural order: `evict.2`, `evict.2b`, `evict.10`. */
export function compareIds(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
