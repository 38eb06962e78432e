import { keyHere, lasting, readStored, type StoredKey, writeStored } from "./keys.ts";

const nameOf = (code: string) => `whitecell.code.${plainCode(code)}`;

/** A code as the server reads it: without case, spaces and hyphens. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, "");
}

/** Remembers which session a code led to, so that entering it again finds the seat that this device already has. */
export function rememberCode(code: string, session: string): void {
  writeStored(lasting(), nameOf(code), session);
}

/** The seat that this device has in the session behind a code, if it has been there. */
export function seatBehindCode(code: string): { session: string; stored: StoredKey } | null {
  const session = readStored(lasting(), nameOf(code));
  if (session === null) return null;
  const stored = keyHere(session, "student");
  return stored === null ? null : { session, stored };
}
