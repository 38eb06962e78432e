import { actionOf } from "../actions/registry.ts";
import type { SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { TURN_SENTENCES } from "../turn/sentences.ts";
import type { Order } from "../world/order.ts";
import type { PartDraft } from "./record.ts";
import type { Session } from "./session.ts";

/**
 * Stands where a turn is worked out from what somebody wrote: in orders, overrides, injects, and the causes and facts
 * that come of them. The words themselves lie in parts of their own, so that they can be erased and nothing is worked out
 * from them. Made of the session's own ids, so that the same place has the same id in a branch.
 */
export type TextId = string;

/** What people wrote, by the id that stands for it; one that is missing was erased. */
export type WordsById = Readonly<Record<TextId, string>>;

const MARK = "text:";

/** Numbers in ids have so many digits: texts stay in the order in which they were written. */
const DIGITS = 6;

/** The id of the text at a place. Places of the same kind stand in the order of their numbers. */
export function textId(...place: readonly (string | number)[]): TextId {
  const words = place.map((one) => (typeof one === "number" ? String(one).padStart(DIGITS, "0") : one));
  return `${MARK}${words.join(".")}`;
}

export function isTextId(value: unknown): value is TextId {
  return typeof value === "string" && value.startsWith(MARK);
}

/**
 * A value with the words in place of every id in it, and a sentence for those that were erased. Logs of older formats
 * have the words themselves there, and they stay. The same object if there is no id in it.
 *
 * @param value made by the session, in which nobody can have written an id by hand
 */
export function inWords<T>(words: WordsById, value: T): T {
  const holds = typeof value === "object" && value !== null ? holdsText(value) : isTextId(value);
  return (holds ? worded(words, value) : value) as T;
}

function worded(words: WordsById, value: unknown): unknown {
  if (isTextId(value)) return Object.hasOwn(words, value) ? words[value] : TURN_SENTENCES.erased;
  if (typeof value !== "object" || value === null) return value;
  // Nearly always there is nothing to put in: a copy is made only where there is.
  const given = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const key in given) {
    const next = worded(words, given[key]);
    if (next === given[key]) continue;
    copy ??= (Array.isArray(given) ? [...given] : { ...given }) as Record<string, unknown>;
    copy[key] = next;
  }
  return copy ?? given;
}

/**
 * Whether there is the id of a text anywhere in it. That hangs on no words, and what a session makes never changes in place:
 * what a whole class may know is looked through for the first of its people only.
 */
const holdsText = once(findsText);

/** As `holdsText`, and keeps nothing: to remember it of each small thing would take longer than to look. */
function findsText(value: object): boolean {
  if (Array.isArray(value)) return value.some(isOrHasText);
  for (const key in value) if (isOrHasText((value as Readonly<Record<string, unknown>>)[key])) return true;
  return false;
}

function isOrHasText(value: unknown): boolean {
  return typeof value === "object" && value !== null ? findsText(value) : isTextId(value);
}

/** Orders as their seat wrote them. Only where the session put an id in one is it looked for. */
export function ordersInWords(words: WordsById, orders: readonly Order[]): readonly Order[] {
  const next = orders.map((order) => (isWordy(order) ? inWords(words, order) : order));
  return next.some((order, at) => order !== orders[at]) ? next : orders;
}

function isWordy({ action }: Order): boolean {
  return actionOf(action)?.freeText === true;
}

/** A text that goes into a part of its own. */
export interface NewText {
  readonly text: TextId;
  readonly words: string;
}

/** The parts of texts. */
export function textParts(texts: readonly NewText[], audience: PartDraft["audience"]): readonly PartDraft[] {
  return texts.map(({ text, words }) => ({ audience, body: { kind: "text-worded", text, words } }));
}

/**
 * Orders with ids in place of what their seat wrote, and the texts that are new. What the seat has written before in
 * the same field keeps its id: a verdict is on an order, whose words have not changed because it was filed again.
 *
 * @param revision of the sheet: no other sheet of the seat has it
 */
export function withoutWords(
  { words }: Pick<Session, "words">,
  seat: SeatId,
  revision: number,
  orders: readonly Order[],
): { readonly orders: readonly Order[]; readonly texts: readonly NewText[] } {
  const texts: NewText[] = [];
  const next = orders.map((order, place) => {
    if (!isWordy(order)) return order;
    const fields = Object.entries(order.fields).map(([field, value]) => {
      if (typeof value === "number") return [field, value];
      const known = writtenBefore(words, texts, seat, field, value);
      if (known !== undefined) return [field, known];
      const text = textId(seat, revision, place, field);
      texts.push({ text, words: value });
      return [field, text];
    });
    return { ...order, fields: Object.fromEntries(fields) };
  });
  return { orders: next, texts };
}

function writtenBefore(
  words: WordsById,
  texts: readonly NewText[],
  seat: SeatId,
  field: string,
  value: string,
): TextId | undefined {
  const isOwn = (id: TextId) => id.startsWith(`${MARK}${seat}.`) && id.endsWith(`.${field}`);
  return (
    texts.find((one) => one.words === value && isOwn(one.text))?.text ??
    Object.keys(words).find((id) => words[id] === value && isOwn(id))
  );
}
