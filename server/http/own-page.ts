/**
 * Whether a browser's wish for a socket comes from a page of this server. Other programs send no origin; they need a
 * reservation, as everybody does. Ports are not compared: proxies leave them out of the Host header.
 *
 * @param publicUrl the server's address outside, for a proxy that puts another Host header in the place of the asker's
 */
export function isOwnPage(headers: Headers, publicUrl: URL | null): boolean {
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  const host = `http://${headers.get("host") ?? ""}`;
  const asked = URL.canParse(host) ? new URL(host).hostname : null;
  return hostname !== "" && (hostname === asked || hostname === publicUrl?.hostname);
}
