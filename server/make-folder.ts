import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing; one that is there is left as it is. Node's own `recursive` tries for
 * ever where the system says of a folder below one that is there that there is none, as in /proc.
 *
 * @param mode of the folders that are made
 * @throws as `mkdirSync`
 */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, mode);
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(folder).isDirectory()) return;
    const above = dirname(folder);
    if (code !== "ENOENT" || above === folder || isThere(above)) throw reason;
    makeFolder(above, mode);
    mkdirSync(folder, mode);
  }
}

function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined;
}
