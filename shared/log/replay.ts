import { fail, ok, type Result } from "../base/result.ts";
import { evolve } from "../session/evolve.ts";
import { lacksOnlyTexts } from "../session/free-text.ts";
import type { LogRecord } from "../session/record.ts";
import type { Session } from "../session/session.ts";
import { type Course, takeStep } from "./courses.ts";
import { type Header, headerOf } from "./header.ts";
import { type LogFault, logFault } from "./log-fault.ts";
import { migrateLog } from "./migrations.ts";

/** A session as its log tells it, turn by turn. */
export interface Replay {
  readonly header: Header;
  /** When the first turn's planning began, or as far as the log goes. */
  readonly start: Session;
  /** Right after the close of each turn, first to last. */
  readonly closed: readonly Session[];
  readonly end: Session;
  /** All lines that were played: those that were rewound, and last the one that counts, which the above tells. */
  readonly courses: readonly Course[];
}

/** One step of a replay: the session before and after a record. */
export interface ReplayStep {
  readonly record: LogRecord;
  readonly before: Session | null;
  readonly after: Session;
}

/**
 * Replays a log from which at most free texts are left out, whose chain the caller has verified: recorded outcomes are applied, nothing is worked out again.
 *
 * @param watch looks at every step; what it finds wrong ends the replay
 */
export function replayLog(
  given: readonly LogRecord[],
  watch: (step: ReplayStep) => LogFault | null = () => null,
): Result<Replay, LogFault> {
  const records = migrateLog(given);
  if (!records.ok) return records;
  const header = headerOf(records.value);
  if (!header.ok) return header;
  let session: Session | null = null;
  let courses: readonly Course[] = [];
  for (const record of records.value) {
    const next = stepOf(session, record);
    if (!next.ok) return next;
    const fault = watch({ record, before: session, after: next.value });
    if (fault !== null) return fail(fault);
    courses = takeStep(courses, next.value);
    session = next.value;
  }
  const last = courses.at(-1);
  if (last === undefined) return fail(logFault("EMPTY", 1, null));
  const { start, closed, end } = last;
  return ok({ header: header.value, start, closed, end, courses });
}

/** The session as it stood when the results of a turn came out; 0 is the start. Null if that turn was not closed. */
export function sessionAt({ start, closed }: Pick<Replay, "start" | "closed">, turn: number): Session | null {
  return turn === 0 ? start : (closed[turn - 1] ?? null);
}

function stepOf(session: Session | null, record: LogRecord): Result<Session, LogFault> {
  const { seq } = record;
  if (!lacksOnlyTexts(record)) return fail(logFault("PARTS_MISSING", seq, seq));
  try {
    return ok(evolve(session, record));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(logFault("RECORD_SENSELESS", seq, seq, { detail }));
  }
}
