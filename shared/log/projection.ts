import { mayKnow, type Viewer } from "../base/audience.ts";
import type { LogRecord } from "../session/record.ts";
import { partDigest } from "./seal.ts";

/**
 * The log as one viewer may know it: a part whose audience the viewer is not in becomes its bare digest, so that the
 * chain still verifies. When a viewer may fetch its log (seats: from the debrief on) is decided by who hands it out.
 */
export function projectLog(records: readonly LogRecord[], viewer: Viewer): readonly LogRecord[] {
  return records.map((record) => projectRecord(record, viewer));
}

function projectRecord({ seq, at, parts, prev, hash }: LogRecord, viewer: Viewer): LogRecord {
  return {
    seq,
    at,
    parts: parts.map((part) =>
      typeof part === "string" || mayKnow(viewer, part.audience) ? part : partDigest(part),
    ),
    prev,
    hash,
  };
}

/** Whether no part of the record is left out. */
export function isWhole(record: LogRecord): boolean {
  return record.parts.every((part) => typeof part !== "string");
}
