import { mayKnow, type Viewer } from "../base/audience.ts";
import type { LogRecord, Part, PartKind } from "../session/record.ts";
import type { Session } from "../session/session.ts";
import { bodyOf } from "./header.ts";
import { partDigest } from "./seal.ts";

/** What the debrief opens to everybody: the sheets that counted with their words, what was void in them, and the scores. */
const OPENED: ReadonlySet<PartKind> = new Set(["turn-sheet", "sheet-worded", "turn-voided", "turn-scored"]);

/**
 * The log as one viewer may know it: a part whose audience the viewer is not in becomes its bare digest, so that the
 * chain still verifies. Sheets and scores of everybody are in it up to the last debrief of the log, and no further. What a
 * facilitator has hidden from its readers stays hidden from them.
 */
export function projectLog(records: readonly LogRecord[], viewer: Viewer): readonly LogRecord[] {
  return records.map(projectionOf(records, viewer));
}

/** The same record by record, for who has other things to do in between. */
export function projectionOf(
  records: readonly LogRecord[],
  viewer: Viewer,
): (record: LogRecord) => LogRecord {
  const debrief = records.findLast((record) => bodyOf(record, "session-ended") !== null)?.seq ?? 0;
  const hidden: ReadonlySet<string> = viewer.kind === "facilitator" ? new Set() : hiddenMessages(records);
  return (record) => projectRecord(record, viewer, record.seq <= debrief, hidden);
}

function hiddenMessages(records: readonly LogRecord[]): ReadonlySet<string> {
  const bodies = records.map((record) => bodyOf(record, "message-hidden"));
  return new Set(bodies.flatMap((body) => (body === null ? [] : [body.message])));
}

function projectRecord(
  record: LogRecord,
  viewer: Viewer,
  opened: boolean,
  hidden: ReadonlySet<string>,
): LogRecord {
  const { seq, at, parts, prev, hash } = record;
  const known = ({ audience, body }: Exclude<Part, string>) => {
    if (body.kind === "message-worded" && hidden.has(body.message)) return false;
    return mayKnow(viewer, audience) || (opened && OPENED.has(body.kind));
  };
  return {
    seq,
    at,
    parts: parts.map((part) => (typeof part === "string" || known(part) ? part : partDigest(part))),
    prev,
    hash,
  };
}

/** Whether a viewer may fetch its log: a seat only from the debrief on, earlier the number of sealed records would leak. */
export function mayFetchLog({ phase }: Pick<Session, "phase">, viewer: Viewer): boolean {
  return viewer.kind === "facilitator" || phase === "debrief";
}
