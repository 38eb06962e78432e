import { randomBytes } from "node:crypto";
import type { SeparatorName } from "../../shared/base/csv.ts";
import type { ParticipantId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { aarTable, aarText } from "../../shared/log/aar-table.ts";
import { type BranchWish, branchLog } from "../../shared/log/branch.ts";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import type { LogFault } from "../../shared/log/log-fault.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { participantOf } from "../../shared/session/delegation.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { parseCode } from "../auth/code.ts";
import { logFaultSentence } from "../log-fault-sentence.ts";
import type { StoredRecord } from "../store/store.ts";
import { deskIds } from "./desk-ids.ts";
import { recordsOf } from "./restore.ts";

/** What a log becomes a session of: everything but the code and the owner. */
export interface PlacedLog {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly turns: number;
  readonly phase: string;
  readonly turn: number;
  readonly lines: readonly { readonly seq: number; readonly at: number; readonly line: string }[];
}

/** Makes a log into what a session is placed from. */
type PlacingTask =
  | { readonly kind: "check"; readonly text: string }
  | { readonly kind: "branch"; readonly text: string; readonly wish: Omit<BranchWish, "entropy"> };

/** Makes a log into a table for a spreadsheet. */
interface TableTask {
  readonly kind: "table";
  readonly lines: readonly StoredRecord[];
  readonly names: Readonly<Record<ParticipantId, string>>;
  readonly separator: SeparatorName;
}

/** Work on a whole log, which may take seconds: a server does it on a thread of its own. */
export type LogTask = PlacingTask | TableTask;
/** What comes of it. */
export type MadeOf<Task extends LogTask> = Task extends TableTask ? string : PlacedLog;

/** Does the work; a log that cannot be used is refused with the line or record that is at fault. */
export function doLogTask<Task extends LogTask>(task: Task): Result<MadeOf<Task>, Rejection> {
  return done(task) as Result<MadeOf<Task>, Rejection>;
}

function done(task: LogTask): Result<PlacedLog | string, Rejection> {
  switch (task.kind) {
    case "check":
      return checkedLog(task.text);
    case "branch":
      return branchedLog(task.text, task.wish);
    case "table":
      return tableText(task);
  }
}

function tableText({ lines, names, separator }: TableTask): Result<string, Rejection> {
  const table = aarTable(recordsOf(lines), names);
  return table.ok ? ok(aarText(table.value, separator)) : fail(faulty(table.error));
}

/** A log that came from elsewhere: every byte is verified, and from nothing but texts may be left out of it. */
function checkedLog(text: string): Result<PlacedLog, Rejection> {
  const verified = verifyLog(text);
  if (!verified.ok) return fail(faulty(verified.error));
  const read = readLog(text);
  if (!read.ok) return fail(faulty(read.error));
  const placed = placedLog(read.value.records);
  if (!placed.ok) return placed;
  const { session, value } = placed.value;
  const fault = foreignness(session);
  return fault === null
    ? ok(value)
    : fail(rejection("LOG_FAULTY", { detail: `no server wrote it, ${fault}.` }));
}

/**
 * What shows that no server made this session; null if nothing does. An id that could be typed for a code would stand in
 * the way of the class whose code it is, and one with other signs in it has no address.
 */
function foreignness(session: Session): string | null {
  const { id, title } = session;
  if (!/^[\da-z]{1,40}$/.test(id) || parseCode(id) !== null) return "for this is no game's id";
  if (title.includes("\0")) return "for this is no game's title";
  const desk = participantOf(session, deskIds(id).facilitator);
  return desk?.role === "facilitator" && !desk.removed ? null : "for it has no facilitator's desk";
}

function branchedLog(text: string, wish: Omit<BranchWish, "entropy">): Result<PlacedLog, Rejection> {
  const verified = verifyLog(text);
  if (!verified.ok) return fail(faulty(verified.error));
  const read = readLog(text);
  if (!read.ok) return fail(faulty(read.error));
  const branch = branchLog(read.value.records, { ...wish, entropy: () => randomBytes(32) });
  if (!branch.ok) return branch;
  const placed = placedLog(branch.value);
  return placed.ok ? ok(placed.value.value) : placed;
}

function placedLog(
  records: readonly LogRecord[],
): Result<{ readonly session: Session; readonly value: PlacedLog }, Rejection> {
  const replay = replayLog(records);
  if (!replay.ok) return fail(faulty(replay.error));
  const { end } = replay.value;
  const { id, title, scenario, calendar, phase, turn } = end;
  const texts = makeLog(records).split("\n");
  const lines = records.map(({ seq, at }, index) => ({ seq, at, line: texts[index] ?? "" }));
  const value = { id, title, scenario: scenario.id, turns: calendar.turns, phase, turn, lines };
  return ok({ session: end, value });
}

function faulty(fault: LogFault): Rejection {
  return rejection("LOG_FAULTY", { ...fault.params, detail: logFaultSentence(fault) });
}
