import { writeFileSync } from "node:fs";
import { pino } from "pino";

/** Where the server says what it does and what went wrong: details first, then a sentence. */
export interface ServerLog {
  info(details: object, words: string): void;
  warn(details: object, words: string): void;
  error(details: object, words: string): void;
}

/** The standard error. */
const ERRORS = 2;

/**
 * Writes JSON lines to the standard error, so that the standard output stays readable. What cannot be written is lost: who
 * reports that the disk is full must not fail because the report lies on the same disk. So is a line for which a pipe has no
 * room: pino's own destinations wait for it, either the whole process with all its classes or, if they write later, at its
 * end, and there on a full disk for ever.
 */
export function processLog(level: string, file = ERRORS): ServerLog {
  const lines = {
    write(line: string): void {
      try {
        writeFileSync(file, line);
      } catch {
        // Nobody is left to be told.
      }
    },
  };
  return pino({ level, base: null }, lines);
}
