import { canonical } from "../base/canonical.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { LogRecord, Part } from "../session/record.ts";
import { type LogFault, logFault } from "./log-fault.ts";

/** Writes records as JSON Lines: one canonical line each, each ended by a line feed. */
export function makeLog(records: readonly LogRecord[]): string {
  return records.map((record) => `${makeLine(record)}\n`).join("");
}

/** Writes one record as canonical JSON, without the line feed. */
export function makeLine({ seq, at, parts, prev, hash }: LogRecord): string {
  return canonical({ seq, at, parts, prev, hash });
}

/** Reads one line. A line that was not written byte for byte by `makeLine` is refused. */
export function parseLine(text: string, line: number): Result<LogRecord, LogFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(logFault("NOT_JSON", line, null));
  }
  const fault = recordFault(value);
  if (fault !== null) return fail(logFault("NOT_A_RECORD", line, null, { detail: fault }));
  const record = value as LogRecord;
  if (makeLine(record) !== text) return fail(logFault("NOT_CANONICAL", line, record.seq));
  return ok(record);
}

const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;

function recordFault(value: unknown): string | null {
  if (!isObject(value)) return "it is no object";
  const { seq, at, parts, prev, hash } = value;
  if (!Number.isSafeInteger(seq) || Number(seq) < 1) return "seq is no whole number from 1";
  if (typeof at !== "number") return "at is no number";
  if (typeof prev !== "string" || !HASH.test(prev)) return "prev is no hash";
  if (typeof hash !== "string" || !HASH.test(hash)) return "hash is no hash";
  if (!Array.isArray(parts) || parts.length === 0) return "it has no parts";
  return parts.every(isPart) ? null : "a part is neither whole nor a digest";
}

function isPart(part: unknown): part is Part {
  if (typeof part === "string") return HASH.test(part);
  if (!isObject(part) || typeof part.salt !== "string" || !SALT.test(part.salt)) return false;
  const { audience, body } = part;
  const known = audience === "open" || audience === "whiteCell" || isSeats(audience);
  return known && isObject(body) && typeof body.kind === "string" && Object.keys(part).length === 3;
}

function isSeats(audience: unknown): boolean {
  return Array.isArray(audience) && audience.length > 0 && audience.every((one) => typeof one === "string");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a crash took from the end of a log: how many characters, from which line on. */
export interface Loss {
  readonly line: number;
  readonly characters: number;
}

/** The records of a log's text, and the torn last line that had to be left out (null if there was none). */
export interface ReadLog {
  readonly records: readonly LogRecord[];
  readonly loss: Loss | null;
}

/**
 * Reads a log. After a crash the last line may be torn and NUL bytes may follow it: that line alone is lost, and
 * `loss` says so. Damage before the last line is refused with its line number.
 */
export function readLog(text: string): Result<ReadLog, LogFault> {
  const written = text.replace(/\0+$/, "");
  const ended = written.endsWith("\n");
  const lines = (ended ? written.slice(0, -1) : written).split("\n");
  const records: LogRecord[] = [];
  for (const [index, one] of lines.entries()) {
    const line = index + 1;
    const parsed = parseLine(one, line);
    if (parsed.ok) records.push(parsed.value);
    else if (!ended && line > 1 && line === lines.length && parsed.error.code === "NOT_JSON")
      return ok({ records, loss: lossOf(text, lines.length, one) });
    else return written === "" ? fail(logFault("EMPTY", 1, null)) : parsed;
  }
  return ok({ records, loss: text === written ? null : lossOf(text, lines.length + 1, "") });
}

/** Only a last line without its line feed can be torn: a line that was ended was written whole. */
function lossOf(text: string, line: number, torn: string): Loss {
  const nuls = text.length - text.replace(/\0+$/, "").length;
  return { line, characters: torn.length + nuls };
}
