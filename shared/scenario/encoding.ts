import { fail, ok, type Result } from "../base/result.ts";
import type { Fault } from "./fault.ts";

/**
 * The text of a scenario file. Only UTF-8 is read (a byte order mark is fine); other encodings are named, because a
 * guess would quietly spoil every accent.
 */
export function decodeScenario(bytes: Uint8Array): Result<string, Fault> {
  if (isArchive(bytes)) {
    const message =
      "This is no text file but a document of a word processor, or an archive. Save it as plain text with the encoding UTF-8.";
    return fail(encodingFault(1, 1, message));
  }
  if (isUtf16(bytes)) {
    const name = 'This file is saved as UTF-16 (some editors call it "Unicode")';
    return fail(encodingFault(1, 1, `${name}. Save it again with the encoding UTF-8.`));
  }
  const decoded = decodeUtf8(bytes);
  if (typeof decoded === "string") return ok(decoded.replace(/^\uFEFF/, ""));
  const { line, column } = positionOfByte(bytes, decoded);
  return fail(
    encodingFault(
      line,
      column,
      `Line ${line} has a character that is not UTF-8: the file is probably saved as Windows-1252 ("ANSI") or Latin-1. Save it again with the encoding UTF-8.`,
    ),
  );
}

function encodingFault(line: number, column: number, message: string): Fault {
  return { code: "ENCODING", path: "", message, line, column };
}

/** A ZIP archive, which the files of word processors are, a PDF, or an older document of theirs. */
function isArchive(bytes: Uint8Array): boolean {
  return ARCHIVES.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** By its byte order mark, or by the zero bytes that every second ASCII letter leaves. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.subarray(0, 64).includes(0);
}

function positionOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] !== 0x0a) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** The text, or the offset of the first byte that is not well-formed UTF-8 (RFC 3629, section 4). */
function decodeUtf8(bytes: Uint8Array): string | number {
  let text = "";
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xe0 ? 0 : lead < 0xf0 ? 3 : 4;
    const code = length === 0 || lead > 0xf4 ? null : codePoint(bytes, at, length);
    if (code === null) return at;
    units.push(code);
    at += length;
    if (units.length === 4096) {
      text += String.fromCodePoint(...units);
      units = [];
    }
  }
  return text + String.fromCodePoint(...units);
}

const LEAD_BITS = [0, 0x7f, 0x1f, 0x0f, 0x07];
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, at: number, length: number): number | null {
  let code = (bytes[at] ?? 0) & (LEAD_BITS[length] ?? 0);
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    code = code * 64 + (byte & 0x3f);
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < (LEAST[length] ?? 0) || code > 0x10ffff || surrogate ? null : code;
}
