import { REJECTION_TEXT } from "../../shared/base/rejection.ts";
import { fillText } from "../../shared/base/text.ts";
import type { Refusal } from "../connection/refusal.ts";
import type { Text } from "./text.tsx";

/** A refusal in the reader's language; the server's own words for a code that this page does not know. */
export function refusalSentence(text: Text, { code, params, detail }: Refusal): string {
  const sentences: Readonly<Record<string, string>> = REJECTION_TEXT;
  const sentence = text.refusals[code] ?? sentences[code];
  return sentence === undefined ? (detail ?? code) : fillText(sentence, params);
}
