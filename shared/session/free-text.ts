import type { LogRecord, Part, PartBody } from "./record.ts";

/**
 * The parts that hold what people wrote and nothing else, each with the part of the same record that says who wrote it
 * and where. Nothing is ever worked out from a text: a session without it is the same session.
 */
const TEXT_PARTS: Readonly<Record<string, string>> = {
  "message-worded": "message-sent",
  "note-worded": "note-made",
};
const FRAMES = new Set(Object.values(TEXT_PARTS));

/** Whether a part is free text, which may be left out of a log that shall still be replayed. */
export function isFreeText({ kind }: PartBody): boolean {
  return Object.hasOwn(TEXT_PARTS, kind);
}

/** Whether everything that a session is made from is in the record: at most texts are left out. */
export function lacksOnlyTexts({ parts }: Pick<LogRecord, "parts">): boolean {
  const leftOut = parts.filter((part) => typeof part === "string").length;
  return leftOut === 0 || leftOut <= count(parts, ({ kind }) => FRAMES.has(kind)) - count(parts, isFreeText);
}

function count(parts: readonly Part[], wanted: (body: PartBody) => boolean): number {
  return parts.filter((part) => typeof part !== "string" && wanted(part.body)).length;
}
