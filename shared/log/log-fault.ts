/** What can be wrong with a log. The sentences are the English ones; a language file may replace them by `log.CODE`. */
export const LOG_FAULT_TEXT = {
  EMPTY: "The log has no record.",
  BYTE_ORDER_MARK:
    "The file begins with a byte order mark: another program wrote it anew. Take the log as it was exported.",
  CARRIAGE_RETURN:
    "Line {line} ends as lines do on Windows: another program wrote the file anew. Take the log as it was exported.",
  NOT_JSON: "Line {line} is not a whole JSON record.",
  NOT_A_RECORD: "Line {line} is JSON, but not a record: {detail}",
  NOT_CANONICAL: "Line {line} is not written as this program writes it: a byte was changed or added.",
  ANOTHER_LOG: "Another log begins in line {line}: a file holds the log of one game.",
  SEQ_GAP: "Line {line} should be record {expected}, but is record {seq}.",
  PREV_WRONG: "Record {seq} does not follow the record before it.",
  HASH_WRONG: "Record {seq} was changed: its hash does not fit what it says.",
  NO_HEADER: "The first record does not open a game.",
  SCENARIO_DIGEST_WRONG: "The scenario in the first record is not the one whose digest stands there.",
  SEED_DIGEST_WRONG: "The seed in record {seq} is not the one that the first record committed to.",
  NEWER_FORMAT:
    "This log has format {format}; this program reads formats up to {known}. Open it with the newer program.",
  UNKNOWN_FORMAT: "This log says that its format is {format}: no version of this program wrote that.",
  TORN: "Line {line} was not written whole: the records before it are good, this one is lost.",
  PARTS_MISSING:
    "Record {seq} has parts left out that are no free texts: only the white cell's log can be replayed.",
  RECORD_SENSELESS: "Record {seq} cannot follow what the log says before it: {detail}",
  TURN_DIFFERS: "Turn {turn} (record {seq}) does not lead to what the log says: {detail}.",
  TURN_OTHERWISE:
    "Turn {turn} (record {seq}), worked out again, does not give what the log says: {detail}. The log was written by {writer}.",
} as const;

export type LogFaultCode = keyof typeof LOG_FAULT_TEXT;

/** A fault of a log, at its line (from 1) and, where it is known, its record. */
export interface LogFault {
  readonly code: LogFaultCode;
  readonly line: number;
  readonly seq: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a fault; line and seq are among the parameters of its sentence. */
export function logFault(
  code: LogFaultCode,
  line: number,
  seq: number | null,
  more: Readonly<Record<string, string | number>> = {},
): LogFault {
  return { code, line, seq, params: { line, ...(seq === null ? {} : { seq }), ...more } };
}
