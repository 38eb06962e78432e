import { type Rejection, rejection } from "../../base/rejection.ts";

/** The longest note, and the longest text of a facilitator's inject, in characters. */
export const NOTE_LIMIT = 2000;
/** The longest reason of an override. */
export const REASON_LIMIT = 500;

/** Why a text cannot be taken: it says nothing, or too much. */
export function textFault(text: string, limit: number, path: string): Rejection | null {
  if (text.trim() === "") return rejection("TEXT_EMPTY", {}, path);
  if (text.length > limit) return rejection("TEXT_TOO_LONG", { count: text.length, limit }, path);
  return null;
}
