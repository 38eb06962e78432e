import { REJECTION_TEXT, type Rejection } from "./rejection.ts";

export type TextParams = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` places of a sentence; `{size|battalion|battalions}` gives the number with its word. A place without a
 * parameter stays visible, so that a fault shows.
 */
export function fillText(sentence: string, params: TextParams): string {
  return sentence.replace(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (place, name: string, one, many) => {
    const value = params[name];
    if (value === undefined) return place;
    return one === undefined ? String(value) : `${value} ${Number(value) === 1 ? one : many}`;
  });
}

/** The English sentence of a refusal. */
export function rejectionSentence({ code, params }: Rejection): string {
  return fillText(REJECTION_TEXT[code], params);
}
