import { canonical, digestOfBytes, digestOfText } from "../base/canonical.ts";
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

/** SHA-256 of a text in UTF-8, or of bytes, in 64 small hexadecimal digits. */
export type Digest = (data: string | Uint8Array) => string;

const ownDigest: Digest = (data) => (typeof data === "string" ? digestOfText(data) : digestOfBytes(data));

/** A record in the chain, and its line as `makeLine` writes it. */
export interface Sealed {
  readonly record: LogRecord;
  readonly line: string;
}

/** Salts the parts of a draft and puts it into the hash chain. */
export function sealRecord(draft: RecordDraft, seal: Seal, digest: Digest = ownDigest): LogRecord {
  return sealWithLine(draft, seal, digest).record;
}

/**
 * As `sealRecord`, with the record's line. What is hashed of a part and what is written of it is the same text: the body of
 * a turn has some sixty thousand characters, and is put into words once.
 */
export function sealWithLine(
  draft: RecordDraft,
  { seq, at, prev, entropy }: Seal,
  digest: Digest = ownDigest,
): Sealed {
  const parts: Part[] = [];
  const digests: string[] = [];
  const written: string[] = [];
  for (const [index, { audience, body }] of draft.parts.entries()) {
    const salt = saltOf(entropy, index, digest);
    const [known, said] = [canonical(audience), canonical(body)];
    parts.push({ salt, audience, body });
    digests.push(digest(`["${salt}",${known},${said}]`));
    written.push(`{"audience":${known},"body":${said},"salt":"${salt}"}`);
  }
  const hash = digest(canonical([prev, seq, at, digests]));
  const line = `{"at":${canonical(at)},"hash":"${hash}","parts":[${written.join(",")}],"prev":"${prev}","seq":${seq}}`;
  return { record: { seq, at, parts, prev, hash }, line };
}

/** Salt i: the first 16 bytes of SHA-256 of the entropy followed by i in four bytes, in hexadecimal digits. */
function saltOf(entropy: Uint8Array, index: number, digest: Digest): string {
  const counted = new Uint8Array(entropy.length + 4);
  counted.set(entropy);
  counted.set([index >>> 24, index >>> 16, index >>> 8, index], entropy.length);
  return digest(counted).slice(0, 2 * SALT_BYTES);
}

/** SHA-256 of canonical [salt, audience, body]; a part that was left out is its digest already. */
export function partDigest(part: Part, digest: Digest = ownDigest): string {
  return typeof part === "string" ? part : digest(canonical([part.salt, part.audience, part.body]));
}

/** SHA-256 of canonical [prev, seq, at, digests of the parts]: what a record's `hash` must be. */
export function hashOf(
  prev: string,
  seq: number,
  at: number,
  parts: readonly Part[],
  digest: Digest = ownDigest,
): string {
  return digest(canonical([prev, seq, at, parts.map((part) => partDigest(part, digest))]));
}
