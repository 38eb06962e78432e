/**
 * Where the server's pages start, with a slash at the end. Behind a proxy that is a path below the host, so it is read
 * from the page's `<base>` or from the address of this very script, which lies in `assets/` below it.
 */
export function baseAddress(): URL {
  const declared = document.querySelector("base");
  if (declared !== null) return new URL(".", declared.href);
  if (import.meta.env.DEV) return new URL("/", location.href);
  // No file is meant that the build could look for.
  return new URL(/* @vite-ignore */ "..", import.meta.url);
}

/** The path below which the client's routes lie, without a slash at the end; empty at the root of a host. */
export function basePath(): string {
  return baseAddress().pathname.replace(/\/$/, "");
}

/** The whole address of a page of this server, for links, QR codes and requests. */
export function pageAddress(path: string): string {
  return new URL(path.replace(/^\//, ""), baseAddress()).href;
}
