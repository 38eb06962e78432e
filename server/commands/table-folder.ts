import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { badInput } from "./define.ts";
import { cannotWrite } from "./read-input.ts";

/**
 * Makes sure that tables can be written into a folder, and that all that lie there afterwards are of one batch.
 *
 * @param others tables that this batch has none of
 * @throws CommandFault for a folder that cannot be made, or that holds one of the others
 */
export function openTableFolder(folder: string, others: readonly string[]): void {
  writeTables(folder, new Map());
  const left = others.filter((file) => existsSync(join(folder, file)));
  if (left.length === 0) return;
  const files = left.join(" and ");
  throw badInput(
    "OTHER_TABLES",
    `${folder} holds ${files} of another batch, which this one would leave beside its own tables: name another folder, or take that away.`,
  );
}

/**
 * Writes files into a folder, over those of the same names.
 * @throws CommandFault if that cannot be done
 */
export function writeTables(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    makeFolder(folder);
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (reason) {
    throw cannotWrite(folder, reason);
  }
}
