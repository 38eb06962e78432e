import { readFileSync } from "node:fs";
import { badInput, type CommandFault } from "./define.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "the system does not let you",
  EISDIR: "this is a folder, not a file",
  ERR_FS_FILE_TOO_LARGE: "this file is too large",
};

/**
 * The bytes of a file, or of the standard input for `-`.
 * @throws CommandFault if it cannot be read.
 */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (reason) {
    throw cannotRead(file, reason);
  }
}

/** What to say about a file that cannot be read. */
export function cannotRead(file: string, reason: unknown): CommandFault {
  const code = (reason as NodeJS.ErrnoException).code ?? "";
  return badInput("CANNOT_READ", `${file} cannot be read: ${REASONS[code] ?? (code || String(reason))}.`);
}

/** What to say about a file or folder that cannot be written. */
export function cannotWrite(file: string, reason: unknown): CommandFault {
  const code = (reason as NodeJS.ErrnoException).code ?? "";
  return badInput("CANNOT_WRITE", `${file} cannot be written: ${REASONS[code] ?? (code || String(reason))}.`);
}
