import { createHmac, timingSafeEqual } from "node:crypto";
import type { SeatId, SessionId } from "../../shared/base/ids.ts";

/** What an invitation says: a seat of a session, and which of the seat's invitations it is. */
export interface Invitation {
  readonly session: SessionId;
  readonly seat: SeatId;
  /** From 1; when a seat's invitations are revoked, only the next number holds. */
  readonly n: number;
}

const BYTES = 16;
const FORM = /^([\da-z]{1,40})\.([\da-z-]{1,80})\.(\d{1,6})\.([\w-]{22})$/;

/** The invitation as a text for the fragment of an address: the same each time, so that cards can be printed again. */
export function makeInvitation(secret: string, { session, seat, n }: Invitation): string {
  return `${session}.${seat}.${n}.${sealOf(secret, { session, seat, n }).toString("base64url")}`;
}

/** What an invitation says, or null if this server did not make it. */
export function readInvitation(secret: string, text: string): Invitation | null {
  const [, session, seat, number, seal] = FORM.exec(text.trim()) ?? [];
  if (session === undefined || seat === undefined || seal === undefined) return null;
  const invitation = { session, seat, n: Number(number) };
  const given = Buffer.from(seal, "base64url");
  const own = sealOf(secret, invitation);
  return given.length === own.length && timingSafeEqual(given, own) ? invitation : null;
}

function sealOf(secret: string, { session, seat, n }: Invitation): Buffer {
  const text = JSON.stringify(["invitation", session, seat, n]);
  return createHmac("sha256", secret).update(text).digest().subarray(0, BYTES);
}
