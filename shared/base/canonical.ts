import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What canonical JSON can hold. `undefined` members of objects are left out. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON: object keys sorted by code unit, no white space, `undefined` members left out. Two equal values give
 * the same text whatever the order in which they were built.
 * @throws TypeError for a number that is not finite, or a value that JSON cannot hold: a fault of the program.
 */
export function canonical(value: unknown): string {
  if (standsInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(",")}]`;
  return canonicalObject(value as Record<string, unknown>);
}

/** Whether plain JSON of the value is canonical, as it mostly is: looking and writing all at once takes a third of the time. */
function standsInOrder(value: unknown): boolean {
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
    return true;
  }
  if (typeof value !== "object") throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
  if (Array.isArray(value)) return value.every(standsInOrder);
  let before = "";
  for (const key of Object.keys(value)) {
    if (key < before) return false;
    before = key;
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member !== undefined && !standsInOrder(member)) return false;
  }
  return true;
}

function canonicalObject(value: Record<string, unknown>): string {
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of a text in UTF-8, in 64 small hexadecimal digits. */
export function digestOfText(text: string): string {
  return digestOfBytes(utf8ToBytes(text));
}

/** SHA-256 of bytes, in 64 small hexadecimal digits. */
export function digestOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The digest of a value: SHA-256 of its canonical JSON. */
export function digestOf(value: unknown): string {
  return digestOfText(canonical(value));
}
