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
  // In the order in which they are written, so that the whole line is written at once.
  return canonical({ at, hash, parts, prev, seq });
}

/** Reads one line. A line that was not written byte for byte by `makeLine` is refused. */
export function parseLine(text: string, line: number): Result<LogRecord, LogFault> {
  if (line === 1 && text.startsWith("\uFEFF")) return fail(logFault("BYTE_ORDER_MARK", line, null));
  if (text.endsWith("\r")) return fail(logFault("CARRIAGE_RETURN", line, null));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(logFault("NOT_JSON", line, null));
  }
  const fault = recordFault(value);
  if (fault !== null) return fail(logFault("NOT_A_RECORD", line, null, { detail: fault }));
  const record = value as LogRecord;
  if (writtenAnew(record) !== text) return fail(logFault("NOT_CANONICAL", line, record.seq));
  return ok(record);
}

/** Nesting without end can be parsed, but not written: no record of this program is nested like that. */
function writtenAnew(record: LogRecord): string | null {
  try {
    return makeLine(record);
  } catch {
    return null;
  }
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

/** One line of a log's text. */
export interface ReadLine {
  /** From 1. */
  readonly line: number;
  readonly parsed: Result<LogRecord, LogFault>;
  /** What a crash leaves at the end of a file: a last line without its end that is no whole JSON, or NUL bytes. */
  readonly torn: boolean;
  readonly characters: number;
}

/** Reads a log line by line. Only the last line can be torn: one that was ended was written whole. */
export function* readLines(text: string): Generator<ReadLine> {
  const nuls = text.length - text.replace(/\0+$/, "").length;
  const end = text.length - nuls;
  let start = 0;
  let line = 1;
  while (start < end) {
    const feed = text.indexOf("\n", start);
    const stop = feed === -1 ? end : feed;
    const parsed = parseLine(text.slice(start, stop), line);
    const torn = feed === -1 && !parsed.ok && parsed.error.code === "NOT_JSON";
    yield { line, parsed, torn, characters: stop - start + (torn ? nuls : 0) };
    if (torn) return;
    start = stop + 1;
    line += 1;
  }
  if (nuls > 0) yield { line, parsed: fail(logFault("NOT_JSON", line, null)), torn: true, characters: nuls };
}

/**
 * Reads a log. After a crash the last line may be torn and NUL bytes may follow it: that line alone is lost, and
 * `loss` says so. Damage before the last line is refused with its line number.
 */
export function readLog(text: string): Result<ReadLog, LogFault> {
  const records: LogRecord[] = [];
  for (const { line, parsed, torn, characters } of readLines(text)) {
    if (torn && records.length > 0) return ok({ records, loss: { line, characters } });
    if (!parsed.ok) return parsed;
    records.push(parsed.value);
  }
  return records.length === 0 ? fail(logFault("EMPTY", 1, null)) : ok({ records, loss: null });
}
