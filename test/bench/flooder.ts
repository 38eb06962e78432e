/** The flooding client of `flood.ts`, on a thread of its own: what it does shall not delay those who are measured. */
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import WebSocket from "ws";
import { type Place, ROOM_REQUEST, rawSocket, typed } from "../classroom/raw-socket.ts";

/** One comes back each time that it is closed; the other takes no notice, and sends on into its old socket. */
export type FloodKind = "returning" | "deaf";

/** What a flood was. */
export interface Flooded {
  readonly sent: number;
  /** How often the client came in. */
  readonly sockets: number;
}

const place = workerData as Place;
const FRAME = Buffer.concat([Buffer.from([ROOM_REQUEST, 1]), typed("resync"), Buffer.from([0x80])]);
/** The frame as it goes over the wire from a client, with a mask of noughts. */
const WIRED = Buffer.concat([Buffer.from([0x82, 0x80 | FRAME.length, 0, 0, 0, 0]), FRAME]);
const BURST = 50;
let over = true;

async function flood(kind: FloodKind): Promise<Flooded> {
  let [sent, sockets] = [0, 0];
  while (!over) {
    const socket = await rawSocket(place).catch(() => null);
    if (socket === null) continue;
    sockets += 1;
    socket.on("error", () => {});
    sent += await (kind === "returning" ? untilClosed(socket) : untilCut(socket));
    socket.terminate();
  }
  return { sent, sockets };
}

async function untilClosed(socket: WebSocket): Promise<number> {
  let sent = 0;
  while (!over && socket.readyState === WebSocket.OPEN) {
    for (let count = 0; count < BURST; count += 1) socket.send(FRAME);
    sent += BURST;
    await pause(0);
  }
  return sent;
}

/** Hears no goodbye, and so never answers it; reads what comes, so that its line stays open. */
async function untilCut(socket: WebSocket): Promise<number> {
  const { _socket: line } = socket as unknown as { readonly _socket: Socket };
  for (const event of ["data", "end", "close"]) line.removeAllListeners(event);
  line.on("error", () => {}).resume();
  const burst = Buffer.concat(Array.from({ length: BURST }, () => WIRED));
  let sent = 0;
  while (!over && line.writable) {
    // As much as the server takes.
    if (line.writableLength < line.writableHighWaterMark) {
      line.write(burst);
      sent += BURST;
    }
    await pause(0);
  }
  line.destroy();
  return sent;
}

parentPort?.on("message", (kind: FloodKind | "over") => {
  over = kind === "over";
  if (kind !== "over") void flood(kind).then((done) => parentPort?.postMessage(done));
});
