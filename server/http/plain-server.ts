import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";

/** A connection on which nothing moves for so long is ended; the slowest answer is there long before. In milliseconds. */
const SILENCE = 600_000;
/** So many questions of one connection may wait for their answers: no browser and no proxy asks a second before the first. */
const MOST_UNDER_WAY = 8;

/**
 * A server for HTTP and WebSockets. Who asks for an answer and stops reading it does not keep it, nor a file that is open
 * for it, for ever; and a program that would rather speak HTTP/2 is answered as it asked.
 */
export function plainServer(silence = SILENCE): Server {
  const http = createServer({
    // Java's client and curl offer an upgrade to HTTP/2 with an ordinary question; it is no wish for a socket.
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
  });
  http.timeout = silence;
  return http;
}

/**
 * Ends connections that ask on and on without waiting for answers. A question of fifty bytes brings an answer of
 * thousands, and a thousand questions come in one piece: with a few connections anybody could fill the memory.
 */
export function inTurn(listener: RequestListener): RequestListener {
  const underWay = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    const count = (underWay.get(socket) ?? 0) + 1;
    if (count > MOST_UNDER_WAY) socket.destroy();
    // What came in the same piece is still read after the end.
    if (socket.destroyed) return;
    underWay.set(socket, count);
    response.once("close", () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1));
    listener(request, response);
  };
}
