/** A process and a session; before them what a proxy hands on. */
const PATH = /\/[\w-]+\/([\da-z]+)$/;

/**
 * Whether a wish for a socket can lead to a room at all. Colyseus opens one to anybody, lets them say something for a second,
 * and looks for rooms also by names that every object has.
 */
export function isRoomAddress({ pathname, searchParams }: URL): boolean {
  const session = PATH.exec(pathname)?.[1];
  const place = searchParams.get("sessionId") ?? "";
  return session !== undefined && !(session in Object.prototype) && /^[\w-]+$/.test(place);
}
