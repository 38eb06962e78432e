import type { SessionId } from "../../shared/base/ids.ts";
import { parseLine } from "../../shared/log/codec.ts";
import { type Course, takeStep } from "../../shared/log/courses.ts";
import { headerOf } from "../../shared/log/header.ts";
import { migrateLog, migrateRecords } from "../../shared/log/migrations.ts";
import { NO_HASH } from "../../shared/log/seal.ts";
import { evolve } from "../../shared/session/evolve.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import type { Store, StoredRecord } from "../store/store.ts";
import { History, planningOf } from "./history.ts";
import type { Remembered } from "./snapshot-bytes.ts";
import { readSnapshot } from "./snapshots.ts";

/** Records that are applied before the other sessions get their turn. */
const SLICE = 100;

export interface Restored {
  readonly session: Session;
  readonly history: History;
  /** The format of its log. */
  readonly format: number;
  /** The number of the record that its snapshot was made after; 0 without one. */
  readonly snapshot: number;
  /** It came with a log from elsewhere: it is looked at, and nothing happens in it any more. */
  readonly readOnly?: boolean;
}

/** Where a session comes from. */
export type Sources = Pick<Store, "events" | "snapshots">;

/**
 * Makes a session again: from its last snapshot and the records after it, or from its whole log.
 * @throws Error that names the record if the log is damaged: nothing is made from half a log
 */
export async function restoreSession(sources: Sources, id: SessionId): Promise<Restored> {
  const { remembered, snapshot } = await rememberedFrom(sources, id);
  const { session, planning, format } = remembered;
  const load = () => coursesOf(sources, id);
  return { session, format, snapshot, history: new History(session, planning, load) };
}

async function rememberedFrom(
  { events, snapshots }: Sources,
  id: SessionId,
): Promise<{ readonly remembered: Remembered; readonly snapshot: number }> {
  const kept = await readSnapshot(snapshots, id);
  if (kept !== null) {
    const { seq, hash } = kept.session;
    // The record that it was made after comes along, to show that it belongs to this log.
    const [last, ...later] = await events.read(id, seq);
    const same = last !== undefined && parseLine(last.line, seq);
    if (same !== false && same.ok && same.value.hash === hash)
      return { remembered: await caughtUp(kept, later), snapshot: seq };
  }
  return { remembered: await rememberedFromLog(await events.read(id, 1)), snapshot: 0 };
}

async function caughtUp(kept: Remembered, later: readonly StoredRecord[]): Promise<Remembered> {
  const { format } = kept;
  let { session, planning } = kept;
  await evolveAll(session, migrateRecords(recordsOf(later, session), format), (next, last) => {
    planning = planningOf(last, next, planning);
    session = next;
  });
  return { format, session, planning };
}

async function rememberedFromLog(lines: readonly StoredRecord[]): Promise<Remembered> {
  const { records, format } = readLog(lines);
  let session: Session | null = null;
  let planning: Session | null = null;
  await evolveAll(null, records, (next, last) => {
    planning = planningOf(last, next, planning);
    session = next;
  });
  if (session === null) throw new Error("its log is empty");
  return { format, session, planning };
}

async function coursesOf({ events }: Sources, id: SessionId): Promise<readonly Course[]> {
  let courses: readonly Course[] = [];
  await evolveAll(null, readLog(await events.read(id, 1)).records, (next) => {
    courses = takeStep(courses, next);
  });
  if (courses.length === 0) throw new Error("its log is empty");
  return courses;
}

function readLog(lines: readonly StoredRecord[]) {
  const records = recordsOf(lines);
  const header = headerOf(records);
  const migrated = migrateLog(records);
  if (!header.ok) throw new Error(`its log cannot be read: ${header.error.code}`);
  if (!migrated.ok) throw new Error(`its log cannot be read: ${migrated.error.code}`);
  return { records: migrated.value, format: header.value.format };
}

async function evolveAll(
  start: Session | null,
  records: readonly LogRecord[],
  each: (next: Session, last: Session | null) => void,
): Promise<void> {
  let session = start;
  for (const [index, record] of records.entries()) {
    if (index % SLICE === SLICE - 1) await new Promise(setImmediate);
    const next = evolve(session, record);
    each(next, session);
    session = next;
  }
}

/**
 * The records of a session's log, each in its place.
 * @param after the record that they follow; they are the whole log without it
 * @throws Error that names the first that is not
 */
export function recordsOf(
  lines: readonly StoredRecord[],
  after: Pick<LogRecord, "seq" | "hash"> = { seq: 0, hash: NO_HASH },
): readonly LogRecord[] {
  let prev = after.hash;
  return lines.map(({ line }, index) => {
    const seq = after.seq + index + 1;
    const parsed = parseLine(line, seq);
    if (!parsed.ok || parsed.value.seq !== seq || parsed.value.prev !== prev)
      throw new Error(`record ${seq} of its log is damaged`);
    prev = parsed.value.hash;
    return parsed.value;
  });
}
