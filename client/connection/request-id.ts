/**
 * A new name for a request, 32 hex digits. `crypto.randomUUID` does not exist on a page without TLS, as in a class's
 * own network.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
