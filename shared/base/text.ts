import { REJECTION_TEXT, type Rejection } from "./rejection.ts";

export type TextParams = Readonly<Record<string, string | number>>;

/** How a language writes what is counted. */
export interface Counting {
  /** A number in the reader's writing. */
  readonly print: (value: number) => string;
  /** Which of the forms of a place stands after a count, from 0; past the last one, the last. */
  readonly form: (count: number) => number;
}

const ENGLISH: Counting = { print: String, form: (count) => (count === 1 ? 0 : 1) };

/**
 * Fills `{name}` places of a sentence; `{size|battalion|battalions}` gives the number with its word, of as many forms as
 * a language has. A place without a parameter stays visible, so that a fault shows.
 */
export function fillText(sentence: string, params: TextParams, { print, form } = ENGLISH): string {
  return sentence.replace(/\{(\w+)((?:\|[^{}|]*)+)?\}/g, (place, name: string, after?: string) => {
    const value = params[name];
    if (value === undefined) return place;
    const words = typeof value === "number" ? print(value) : value;
    if (after === undefined) return words;
    const forms = after.slice(1).split("|");
    return `${words} ${forms[Math.min(form(Number(value)), forms.length - 1)]}`;
  });
}

/** The English sentence of a refusal. */
export function rejectionSentence({ code, params }: Rejection): string {
  return fillText(REJECTION_TEXT[code], params);
}
