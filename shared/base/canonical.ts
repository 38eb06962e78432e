import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { putInOrder } from "./few-in-order.ts";

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
  const keys = Object.keys(value);
  // The keys first: what an object out of order holds is looked at again by itself.
  for (let at = 1; at < keys.length; at += 1)
    if ((keys[at] as string) < (keys[at - 1] as string)) return false;
  for (const key of keys) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member !== undefined && !standsInOrder(member)) return false;
  }
  return true;
}

/** So many keys are put in order sooner by hand. */
const FEW = 16;

function canonicalObject(value: Record<string, unknown>): string {
  let members = "";
  const keys = Object.keys(value);
  for (const key of keys.length > FEW ? keys.sort() : putInOrder(keys, compareCodeUnits)) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
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
