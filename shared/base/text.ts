import { REJECTION_TEXT, type Rejection } from "./rejection.ts";

export type TextParams = Readonly<Record<string, string | number>>;

/** Fills `{name}` places of a sentence; a place without a parameter stays visible, so that a fault shows. */
export function fillText(sentence: string, params: TextParams): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : String(value);
  });
}

/** The English sentence of a refusal. */
export function rejectionSentence({ code, params }: Rejection): string {
  return fillText(REJECTION_TEXT[code], params);
}
