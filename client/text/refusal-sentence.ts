import { REJECTION_TEXT } from "../../shared/base/rejection.ts";
import { fillText } from "../../shared/base/text.ts";
import type { Refusal } from "../connection/refusal.ts";
import { countingOf } from "./counting.ts";
import type { Text } from "./text.tsx";

/** A refusal in the reader's language; the server's own words for a code that this page does not know. */
export function refusalSentence(text: Text, { code, params, detail }: Refusal): string {
  const sentences: Readonly<Record<string, string>> = REJECTION_TEXT;
  const sentence = text.refusals[code] ?? sentences[code];
  if (sentence === undefined) return detail ?? code;
  const worded = Object.entries(params).map(([name, given]) => [
    name,
    typeof given === "string" ? (text.refused[given] ?? given) : given,
  ]);
  return fillText(sentence, Object.fromEntries(worded), countingOf(text.language));
}
