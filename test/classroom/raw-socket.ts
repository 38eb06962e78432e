import WebSocket from "ws";

/** The first bytes of messages of Colyseus, from a client. */
export const JOIN_ROOM = 10;
export const ROOM_DATA = 13;
export const ROOM_DATA_BYTES = 17;
export const ROOM_REQUEST = 21;
/** The first byte of an answer, from a server. */
export const ROOM_RESPONSE = 22;

export interface Place {
  /** The server's address. */
  readonly base: string;
  readonly session: string;
  readonly key: string;
}

/** A place that was reserved, as the address of its socket. */
export async function reservedAddress({ base, session, key }: Place): Promise<string> {
  const answer = await fetch(`${base}/api/sessions/${session}/connect`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
  });
  if (!answer.ok) throw new Error(`connect: ${answer.status} ${await answer.text()}`);
  const { processId, roomId, sessionId } = (await answer.json()) as Record<string, string>;
  return `${base.replace("http", "ws")}/${processId}/${roomId}?sessionId=${sessionId}`;
}

/**
 * A socket of a participant, joined by hand: what goes over it is up to the test.
 * @param joins says that it has joined; a page that is closed at the wrong moment never does
 */
export async function rawSocket(place: Place, joins = true): Promise<WebSocket> {
  const socket = new WebSocket(await reservedAddress(place));
  socket.binaryType = "nodebuffer";
  await new Promise((resolve, reject) => {
    socket.once("message", resolve);
    socket.once("error", reject);
  });
  if (joins) socket.send(Buffer.from([JOIN_ROOM]));
  return socket;
}

/** How a socket ended, or that it is still open after the server has read all that was sent to it. */
export async function fate(socket: WebSocket): Promise<number | "open"> {
  if (socket.readyState !== WebSocket.OPEN)
    return socket.readyState === WebSocket.CLOSED ? 1006 : ended(socket);
  const pong = new Promise<"open">((resolve) => socket.once("pong", () => resolve("open")));
  socket.ping();
  const end = await Promise.race([ended(socket), pong]);
  socket.removeAllListeners("pong").removeAllListeners("close");
  return end;
}

function ended(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once("close", resolve));
}

/** A text as Colyseus writes the type of a message: its length and its bytes. */
export function typed(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xa0 | text.length]), Buffer.from(text)]);
}
