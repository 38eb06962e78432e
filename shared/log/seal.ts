import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { canonical, digestOfText } from "../base/canonical.ts";
import type { LogRecord, Part, RecordDraft } from "../session/record.ts";

/** `prev` of the first record. */
export const NO_HASH = "0".repeat(64);

const SALT_BYTES = 16;

/** Where a record goes in the chain. */
export interface Seal {
  readonly seq: number;
  /** Milliseconds of server time. */
  readonly at: number;
  /** Hash of the record before, `NO_HASH` for the first. */
  readonly prev: string;
  /** 32 secret random bytes, used once and not kept: without them a sealed part cannot be guessed from its digest. */
  readonly entropy: Uint8Array;
}

/** SHA-256 of a text in UTF-8, in 64 small hexadecimal digits: `digestOfText`, or the same from a faster hand. */
export type DigestOfText = (text: string) => string;

/** Salts the parts of a draft and puts it into the hash chain. */
export function sealRecord(
  draft: RecordDraft,
  { seq, at, prev, entropy }: Seal,
  digest: DigestOfText = digestOfText,
): LogRecord {
  const parts = draft.parts.map(({ audience, body }, index) => ({
    salt: saltOf(entropy, index),
    audience,
    body,
  }));
  return { seq, at, parts, prev, hash: hashOf(prev, seq, at, parts, digest) };
}

/** Salt i: the first 16 bytes of SHA-256 of the entropy followed by i in four bytes, in hexadecimal digits. */
function saltOf(entropy: Uint8Array, index: number): string {
  const counter = new Uint8Array([index >>> 24, index >>> 16, index >>> 8, index]);
  return bytesToHex(sha256(concatBytes(entropy, counter)).slice(0, SALT_BYTES));
}

/** SHA-256 of canonical [salt, audience, body]; a part that was left out is its digest already. */
export function partDigest(part: Part, digest: DigestOfText = digestOfText): string {
  return typeof part === "string" ? part : digest(canonical([part.salt, part.audience, part.body]));
}

/** SHA-256 of canonical [prev, seq, at, digests of the parts]: what a record's `hash` must be. */
export function hashOf(
  prev: string,
  seq: number,
  at: number,
  parts: readonly Part[],
  digest: DigestOfText = digestOfText,
): string {
  return digest(canonical([prev, seq, at, parts.map((part) => partDigest(part, digest))]));
}
