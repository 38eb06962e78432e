import { mayKnow, type Viewer } from "../base/audience.ts";
import type { LogRecord } from "../session/record.ts";
import type { Session } from "../session/session.ts";
import { partDigest } from "./seal.ts";

/**
 * The log as one viewer may know it: a part whose audience the viewer is not in becomes its bare digest, so that the
 * chain still verifies.
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

/** Whether a viewer may fetch its log: a seat only from the debrief on, earlier the number of sealed records would leak. */
export function mayFetchLog({ phase }: Pick<Session, "phase">, viewer: Viewer): boolean {
  return viewer.kind === "facilitator" || phase === "debrief";
}
