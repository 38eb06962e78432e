import type { LogRecord } from "../session/record.ts";
import { type LogFault, logFault } from "./log-fault.ts";
import { hashOf } from "./seal.ts";

/** Whether a record stands rightly at its line (from 1) behind a record with the hash `last`. */
export function checkLink(
  { seq, at, parts, prev, hash }: LogRecord,
  line: number,
  last: string,
): LogFault | null {
  if (seq === 1 && line > 1) return logFault("ANOTHER_LOG", line, seq);
  if (seq !== line) return logFault("SEQ_GAP", line, seq, { expected: line });
  if (prev !== last) return logFault("PREV_WRONG", line, seq);
  if (hash !== hashOf(last, seq, at, parts)) return logFault("HASH_WRONG", line, seq);
  return null;
}
