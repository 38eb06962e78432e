import type { LogRecord } from "../session/record.ts";
import { type LogFault, logFault } from "./log-fault.ts";
import { hashOf, NO_HASH } from "./seal.ts";

/** The first fault of the chain: a gap in the numbers, a record that does not follow, a hash that does not fit. */
export function checkChain(records: readonly LogRecord[]): LogFault | null {
  let prev = NO_HASH;
  for (const [index, record] of records.entries()) {
    const line = index + 1;
    const { seq, at, parts } = record;
    if (seq !== line) return logFault("SEQ_GAP", line, seq, { expected: line });
    if (record.prev !== prev) return logFault("PREV_WRONG", line, seq);
    if (record.hash !== hashOf(prev, seq, at, parts)) return logFault("HASH_WRONG", line, seq);
    prev = record.hash;
  }
  return null;
}
