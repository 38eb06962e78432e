import type { LogRecord } from "../session/record.ts";
import { type LogFault, logFault } from "./log-fault.ts";
import { hashOf, NO_HASH } from "./seal.ts";

/** The first fault of the chain: a gap in the numbers, a record that does not follow, a hash that does not fit. */
export function checkChain(records: readonly LogRecord[]): LogFault | null {
  let prev = NO_HASH;
  for (const [index, record] of records.entries()) {
    const fault = checkLink(record, index + 1, prev);
    if (fault !== null) return fault;
    prev = record.hash;
  }
  return null;
}

/** Whether a record stands rightly at its line (from 1) behind a record with the hash `last`. */
export function checkLink(
  { seq, at, parts, prev, hash }: LogRecord,
  line: number,
  last: string,
): LogFault | null {
  if (seq !== line) return logFault("SEQ_GAP", line, seq, { expected: line });
  if (prev !== last) return logFault("PREV_WRONG", line, seq);
  if (hash !== hashOf(last, seq, at, parts)) return logFault("HASH_WRONG", line, seq);
  return null;
}
