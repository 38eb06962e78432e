import { writeFileSync } from "node:fs";
import type { Terminal } from "./define.ts";
import { cannotWrite } from "./read-input.ts";

/** The option of every command that writes a log. */
export const OUT_OPTION = {
  out: {
    value: "FILE",
    hint: "Write into this new file, not to the standard output: Windows PowerShell before 7.4 spoils logs with >.",
    notWith: ["csv", "json"],
  },
} as const;

/**
 * Writes a log where it was wished for, byte for byte.
 * @throws CommandFault if the file is there already, or cannot be written
 */
export function writeLog(log: string, file: string | undefined, terminal: Terminal): void {
  if (file === undefined) {
    terminal.out(log);
    return;
  }
  try {
    writeFileSync(file, log, { flag: "wx" });
  } catch (reason) {
    throw cannotWrite(file, reason);
  }
  terminal.err(`${file}: ${log.split("\n").length - 1} records.\n`);
}
