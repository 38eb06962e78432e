import type { LogRecord, PartBody, PartKind } from "./record.ts";

/**
 * The parts that hold what people wrote and nothing else. Nothing is ever worked out from a text: a session without it
 * is the same session.
 */
const TEXT_PARTS: ReadonlySet<string> = new Set<PartKind>([
  "message-worded",
  "note-worded",
  "text-worded",
  "sheet-worded",
]);

/** Whether a part is free text, which may be left out of a log that shall still be replayed. */
export function isFreeText({ kind }: PartBody): boolean {
  return TEXT_PARTS.has(kind);
}

/** Whether everything that a session is made from is in the record: at most texts are left out. */
export function lacksOnlyTexts({ parts }: Pick<LogRecord, "parts">): boolean {
  const bodies = parts.flatMap((part) => (typeof part === "string" ? [] : [part.body]));
  const leftOut = parts.length - bodies.length;
  const texts = bodies.reduce((sum, body) => sum + textsBeside(body), 0);
  return leftOut === 0 || leftOut <= texts - bodies.filter(isFreeText).length;
}

/** How many texts stand beside a part in its record, each in a part of its own. */
function textsBeside(body: PartBody): number {
  if (body.kind === "message-sent" || body.kind === "note-made") return 1;
  return "texts" in body ? (body.texts ?? 0) : 0;
}
