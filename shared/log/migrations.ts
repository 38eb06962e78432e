import { ok, type Result } from "../base/result.ts";
import type { LogRecord, PartBody } from "../session/record.ts";
import { LOG_FORMAT } from "../session/versions.ts";
import { headerOf } from "./header.ts";
import type { LogFault } from "./log-fault.ts";

/** Turns what the parts of one format say into what those of the next say. Chain, salts and times stay as they are. */
export interface Migration {
  /** The format that it reads; it writes the next. */
  readonly from: number;
  readonly body: (body: PartBody) => PartBody;
}

/** From each older format to the next. Format 1 is the first: there is nothing to migrate yet. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * The records as this program's format says them. Only a verified log is migrated, and only in memory: the hashes are
 * those of the log as it was written. A log of a newer format is refused.
 *
 * @throws Error if a migration is missing: a test holds the list to have one from every older format
 */
export function migrateLog(
  records: readonly LogRecord[],
  migrations: readonly Migration[] = MIGRATIONS,
  known: number = LOG_FORMAT,
): Result<readonly LogRecord[], LogFault> {
  const header = headerOf(records, known);
  if (!header.ok) return header;
  let migrated = records;
  for (let format = header.value.format; format < known; format += 1) {
    const step = migrations.find(({ from }) => from === format);
    if (step === undefined) throw new Error(`there is no migration from format ${format}`);
    migrated = migrated.map((record) => migrateRecord(record, step));
  }
  return ok(migrated);
}

function migrateRecord(record: LogRecord, { body }: Migration): LogRecord {
  const parts = record.parts.map((part) =>
    typeof part === "string" ? part : { ...part, body: body(part.body) },
  );
  return { ...record, parts };
}
