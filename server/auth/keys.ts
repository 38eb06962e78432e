import { createHash, createHmac, randomBytes } from "node:crypto";

/** A new key: 128 bits as 22 letters of base64url, fit for the fragment of an address. */
export function newKey(): string {
  return randomBytes(16).toString("base64url");
}

/** What is stored of a key. A key is 128 bits of chance, so a fast hash suffices. */
export function hashOfKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

/**
 * The key of a link that the host page must be able to show again, such as a console's: derived from the server's
 * secret, so that nobody without the secret can compute it and nothing but its hash is stored.
 * @param renewals how often it was made anew: each time it is another one
 */
export function linkKey(
  secret: string,
  session: string,
  purpose: "facilitator" | "projector" | "host" | "peer",
  renewals = 0,
): string {
  const derived = createHmac("sha256", secret)
    .update(JSON.stringify(renewals === 0 ? [purpose, session] : [purpose, session, renewals]))
    .digest();
  return derived.subarray(0, 16).toString("base64url");
}

/** The key of `Authorization: Bearer KEY`, or null. */
export function bearerKey(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{16,64})$/i.exec(header ?? "")?.[1] ?? null;
}
