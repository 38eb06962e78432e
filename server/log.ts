import { pino } from "pino";

/** Where the server says what it does and what went wrong: details first, then a sentence. */
export interface ServerLog {
  info(details: object, words: string): void;
  warn(details: object, words: string): void;
  error(details: object, words: string): void;
}

/** Writes JSON lines to the standard error, so that the standard output stays readable. */
export function processLog(level: string): ServerLog {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}
