import { digestOfText } from "../base/canonical.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { LogRecord, PartBody, PartKind } from "../session/record.ts";
import { LOG_FORMAT } from "../session/versions.ts";
import { type LogFault, logFault } from "./log-fault.ts";

/** What the first record says openly about the session and the versions that wrote it. */
export type Header = Extract<PartBody, { kind: "session-opened" }>;

/** The header of a log, if it is of a format up to the one that is known. */
export function headerOf(
  records: readonly LogRecord[],
  known: number = LOG_FORMAT,
): Result<Header, LogFault> {
  const [first] = records;
  if (first === undefined) return fail(logFault("EMPTY", 1, null));
  const header = bodyOf(first, "session-opened");
  if (header === null) return fail(logFault("NO_HEADER", 1, first.seq));
  const { format } = header;
  if (format > known) return fail(logFault("NEWER_FORMAT", 1, first.seq, { format, known }));
  if (!Number.isSafeInteger(format) || format < 1)
    return fail(logFault("UNKNOWN_FORMAT", 1, first.seq, { format: String(format) }));
  return ok(header);
}

/** Whether scenario and seed are those whose digests stand openly in the header. */
export function checkCommitments(records: readonly LogRecord[], header: Header): LogFault | null {
  for (const record of records) {
    const { seq } = record;
    const sealed = bodyOf(record, "session-sealed");
    const opened = bodyOf(record, "session-ended");
    if (sealed !== null && digestOfText(sealed.scenarioText) !== header.scenarioDigest)
      return logFault("SCENARIO_DIGEST_WRONG", seq, seq);
    const seed = sealed?.seed ?? opened?.seed;
    if (seed !== undefined && digestOfText(seed) !== header.seedDigest)
      return logFault("SEED_DIGEST_WRONG", seq, seq);
  }
  return null;
}

/** The first part of a kind in a record, if it has one that is not left out. */
export function bodyOf<K extends PartKind>(
  { parts }: LogRecord,
  kind: K,
): Extract<PartBody, { kind: K }> | null {
  for (const part of parts) {
    if (typeof part !== "string" && part.body.kind === kind)
      return part.body as Extract<PartBody, { kind: K }>;
  }
  return null;
}
