import { readFileSync } from "node:fs";
import { badInput, type CommandFault } from "./define.ts";
import { systemReason } from "./system-reason.ts";

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
function cannotRead(file: string, reason: unknown): CommandFault {
  return badInput("CANNOT_READ", `${file} cannot be read: ${systemReason(reason) ?? String(reason)}.`);
}

/** What to say about a file or folder that cannot be written. */
export function cannotWrite(file: string, reason: unknown): CommandFault {
  return badInput("CANNOT_WRITE", `${file} cannot be written: ${systemReason(reason) ?? String(reason)}.`);
}
