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
import { inSlices } from "./in-slices.ts";
import type { SeenBefore } from "./last-seen.ts";
import type { Remembered } from "./snapshot-bytes.ts";
import { readSnapshot } from "./snapshots.ts";

export interface Restored {
  readonly session: Session;
  readonly history: History;
  /** The format of its log. */
  readonly format: number;
  /** The number of the record that its snapshot was made after; 0 without one. */
  readonly snapshot: number;
  /** It came with a log from elsewhere: it is looked at, and nothing happens in it any more. */
  readonly readOnly?: boolean;
  /** When its people were last connected; not known of any if left out. */
  readonly seen?: SeenBefore;
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
  const records = migrateRecords(await recordsInSlices(later, session), format);
  await evolveAll(session, records, (next, last) => {
    planning = planningOf(last, next, planning);
    session = next;
  });
  return { format, session, planning };
}

async function rememberedFromLog(lines: readonly StoredRecord[]): Promise<Remembered> {
  const { records, format } = await readLog(lines);
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
  const { records } = await readLog(await events.read(id, 1));
  await evolveAll(null, records, (next) => {
    courses = takeStep(courses, next);
  });
  if (courses.length === 0) throw new Error("its log is empty");
  return courses;
}

async function readLog(lines: readonly StoredRecord[]) {
  const records = await recordsInSlices(lines);
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
  await inSlices(records, (record) => {
    const next = evolve(session, record);
    each(next, session);
    session = next;
  });
}

/** What stands before a log's first record. */
const BEFORE = { seq: 0, hash: NO_HASH } as const;

/** The same as `recordsOf`, while other sessions get their turns. */
export async function recordsInSlices(
  lines: readonly StoredRecord[],
  after: Pick<LogRecord, "seq" | "hash"> = BEFORE,
): Promise<readonly LogRecord[]> {
  const records: LogRecord[] = [];
  await inSlices(lines, (line) => records.push(...recordsOf([line], records.at(-1) ?? after)));
  return records;
}

/**
 * The records of a session's log, each in its place.
 * @param after the record that they follow; they are the whole log without it
 * @throws Error that names the first that is not
 */
export function recordsOf(
  lines: readonly StoredRecord[],
  after: Pick<LogRecord, "seq" | "hash"> = BEFORE,
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
