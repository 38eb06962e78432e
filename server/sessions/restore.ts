import { parseLine } from "../../shared/log/codec.ts";
import { migrateLog } from "../../shared/log/migrations.ts";
import { NO_HASH } from "../../shared/log/seal.ts";
import { evolve } from "../../shared/session/evolve.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import type { StoredRecord } from "../store/store.ts";
import { History } from "./history.ts";

/** Records that are applied before the other sessions get their turn. */
const SLICE = 100;

export interface Restored {
  readonly session: Session;
  readonly history: History;
}

/**
 * Makes a session again from its log.
 * @throws Error that names the record if the log is damaged: nothing is made from half a log
 */
export async function restoreSession(lines: readonly StoredRecord[]): Promise<Restored> {
  const migrated = migrateLog(recordsOf(lines));
  if (!migrated.ok) throw new Error(`its log cannot be read: ${migrated.error.code}`);
  let session: Session | null = null;
  let history: History | null = null;
  for (const [index, record] of migrated.value.entries()) {
    if (index % SLICE === SLICE - 1) await new Promise(setImmediate);
    session = evolve(session, record);
    if (history === null) history = new History(session);
    else history.take(session);
  }
  if (session === null || history === null) throw new Error("its log is empty");
  return { session, history };
}

/** The records of a session's log, each in its place. @throws Error that names the first that is not */
export function recordsOf(lines: readonly StoredRecord[]): readonly LogRecord[] {
  let prev = NO_HASH;
  return lines.map(({ line }, index) => {
    const parsed = parseLine(line, index + 1);
    if (!parsed.ok || parsed.value.seq !== index + 1 || parsed.value.prev !== prev)
      throw new Error(`record ${index + 1} of its log is damaged`);
    prev = parsed.value.hash;
    return parsed.value;
  });
}
