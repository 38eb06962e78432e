import { isFreeText } from "../session/free-text.ts";
import type { LogRecord } from "../session/record.ts";
import { partDigest } from "./seal.ts";

/**
 * The record without what people wrote: each text becomes its bare digest. The chain still verifies and the session
 * still replays; without its salt a text cannot be guessed from the digest.
 */
export function withoutTexts(record: LogRecord): LogRecord {
  const { seq, at, parts, prev, hash } = record;
  if (!parts.some((part) => typeof part !== "string" && isFreeText(part.body))) return record;
  const kept = parts.map((part) =>
    typeof part !== "string" && isFreeText(part.body) ? partDigest(part) : part,
  );
  return { seq, at, parts: kept, prev, hash };
}
