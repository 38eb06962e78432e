import { canonical } from "./canonical.ts";

type FlatRecord = Readonly<Record<string, string | number>>;

/**
 * The order of the canonical JSON of two records, mostly without writing it: parameters of one sentence have the same
 * keys each time, and only the first value that differs counts.
 */
export function compareFlat(one: FlatRecord, other: FlatRecord): number {
  if (one === other) return 0;
  const first = firstDifference(one, other);
  if (first === null) return 0;
  const known = first === undefined ? null : compareStrings(one[first], other[first]);
  if (known !== null) return known;
  return canonical(one) < canonical(other) ? -1 : 1;
}

/** The first key in the alphabet whose values differ, null if none does; undefined if the records have other keys. */
function firstDifference(one: FlatRecord, other: FlatRecord): string | null | undefined {
  // Going through the members with `in` is compiled and given up again without end where records have ever other keys.
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return undefined;
  let first: string | null = null;
  for (const key of keys) {
    const value = other[key];
    if (value === undefined) return undefined;
    if (one[key] !== value && (first === null || key < first)) first = key;
  }
  return first;
}

/** Characters that JSON does not write as they are, and all below the sign that ends a text. */
const PLAIN_FROM = 0x23;
const BACKSLASH = 0x5c;
/** Halves of pairs: JSON writes a lonely one by its number. */
const PAIRS_FROM = 0xd800;

/** The order of two texts as JSON, by the first characters that differ; null where that does not tell. */
function compareStrings(one: unknown, other: unknown): number | null {
  if (typeof one !== "string" || typeof other !== "string") return null;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const left = one.charCodeAt(at);
    const right = other.charCodeAt(at);
    if (left === right) continue;
    return isPlain(left) && isPlain(right) ? left - right : null;
  }
  return null;
}

function isPlain(code: number): boolean {
  return code >= PLAIN_FROM && code !== BACKSLASH && code < PAIRS_FROM;
}
