import type { Refusal } from "../connection/refusal.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import type { FieldOwner, Sentences } from "../text/sentences.ts";
import type { Text } from "../text/text.tsx";

/**
 * The field of an order or term that a refusal is about, with its sentence, in which the field's id is its label; null
 * if the refusal is about something else.
 * @param at where the order or term stands: `orders[1]`, `terms[0]`
 */
export function fieldFault(
  refusal: Refusal | null,
  at: string,
  owner: FieldOwner,
  text: Text,
  sentences: Sentences,
): { readonly field: string; readonly words: string } | null {
  const start = `${at}.fields.`;
  if (refusal?.path?.startsWith(start) !== true) return null;
  const field = refusal.path.slice(start.length);
  return { field, words: faultWords(refusal, owner, text, sentences) };
}

/** The sentence of a refusal with the labels of fields and actions in place of their ids. */
export function faultWords(refusal: Refusal, owner: FieldOwner, text: Text, sentences: Sentences): string {
  const { field, action } = refusal.params;
  return refusalSentence(text, {
    ...refusal,
    params: {
      ...refusal.params,
      ...(typeof field === "string" ? { field: sentences.field(owner, field) } : {}),
      ...(typeof action === "string" ? { action: sentences.actionName(action) } : {}),
    },
  });
}
