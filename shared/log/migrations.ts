import { ok, type Result } from "../base/result.ts";
import type { LogRecord, PartBody } from "../session/record.ts";
import type { OpenSettings } from "../session/settings.ts";
import { LOG_FORMAT } from "../session/versions.ts";
import { headerOf } from "./header.ts";
import type { LogFault } from "./log-fault.ts";

/** Turns what the parts of one format say into what those of the next say. Chain, salts and times stay as they are. */
export interface Migration {
  /** The format that it reads; it writes the next. */
  readonly from: number;
  /** One part of a record, beside all that the record says. */
  readonly body: (body: PartBody, record: readonly PartBody[]) => PartBody;
}

/** A header of format 1: it knew no commit and no digest of the rules, and told everybody the research label. */
type FirstHeader = Extract<PartBody, { kind: "session-opened" }> & {
  readonly settings: OpenSettings & { readonly treatment?: string };
};

/** Format 1 did not say at whose door somebody waited, nor who gave a seat, made a head or set the door. */
function peopleOfFirst(body: PartBody): PartBody {
  switch (body.kind) {
    case "participant-joined":
      return { ...body, wish: null, invited: body.role === "facilitator", by: null };
    case "participant-assigned":
    case "head-passed":
    case "door-set":
      return { ...body, by: null };
    default:
      return body;
  }
}

const fromFirst: Migration = {
  from: 1,
  body(body, record) {
    if (body.kind === "session-opened") {
      const { treatment: _told, ...settings } = (body as FirstHeader).settings;
      const since = { names: "shown", adjudication: "rigid", practiceTurn: false } as const;
      return { ...body, settings: { ...settings, ...since }, commit: null, rulesDigest: null };
    }
    if (body.kind !== "session-sealed") return peopleOfFirst(body);
    const header = record.find((one): one is FirstHeader => one.kind === "session-opened");
    return { ...body, treatment: header?.settings.treatment ?? "" };
  },
};

/**
 * Format 2 had the words themselves where format 3 has ids: in free moves, injects that a facilitator wrote and reasons
 * of overrides. Digests cover them, so there they stay, and are read as they stand.
 */
const fromSecond: Migration = { from: 2, body: (body) => body };

/** From each older format to the next. */
export const MIGRATIONS: readonly Migration[] = [fromFirst, fromSecond];

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
  return header.ok ? ok(migrateRecords(records, header.value.format, migrations, known)) : header;
}

/**
 * Records of a format as this program's format says them: the whole of a log or a part of it.
 * @throws Error if a migration is missing
 */
export function migrateRecords(
  records: readonly LogRecord[],
  format: number,
  migrations: readonly Migration[] = MIGRATIONS,
  known: number = LOG_FORMAT,
): readonly LogRecord[] {
  let migrated = records;
  for (let older = format; older < known; older += 1) {
    const step = migrations.find(({ from }) => from === older);
    if (step === undefined) throw new Error(`there is no migration from format ${older}`);
    migrated = migrated.map((record) => migrateRecord(record, step));
  }
  return migrated;
}

function migrateRecord(record: LogRecord, { body }: Migration): LogRecord {
  const bodies = record.parts.flatMap((part) => (typeof part === "string" ? [] : [part.body]));
  const parts = record.parts.map((part) =>
    typeof part === "string" ? part : { ...part, body: body(part.body, bodies) },
  );
  return { ...record, parts };
}
