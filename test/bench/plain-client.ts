import { createRequire } from "node:module";
import WebSocket from "ws";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import type { RequestName } from "../../shared/protocol/requests.ts";
import {
  JOIN_ROOM,
  type Place,
  ROOM_DATA,
  ROOM_REQUEST,
  ROOM_RESPONSE,
  reservedAddress,
  typed,
} from "../classroom/raw-socket.ts";

/** As the SDK writes and reads messages. */
const { pack, unpack } = createRequire(import.meta.resolve("@colyseus/sdk"))("msgpackr") as {
  pack(value: unknown): Buffer;
  unpack(bytes: Uint8Array): unknown;
};
const VIEW = Buffer.concat([Buffer.from([ROOM_DATA]), typed("view")]);

/** What a frame says of a view; null for other frames. */
export function viewIn(frame: Buffer): ViewMessage | null {
  return frame.indexOf(VIEW) === 0 ? (unpack(frame.subarray(VIEW.length)) as ViewMessage) : null;
}

interface Wish {
  readonly meets: (view: ViewMessage) => boolean;
  readonly met: () => void;
}

/**
 * A participant by a bare socket: asks, and unpacks every view that it is sent, but keeps none. What clients do beyond that
 * is no work of a server, so both servers of a bench are given clients like this one.
 */
export class PlainClient {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (value: Record<string, unknown>) => void>();
  #wishes: Wish[] = [];
  #asked = 0;
  #leaves = false;
  /** Told each frame that holds a view. */
  heard: (frame: Buffer, view: ViewMessage) => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (frame: Buffer) => this.#take(frame));
    socket.once("close", (code) => {
      if (!this.#leaves) throw new Error(`the server hung up (${code}): nothing can be measured`);
    });
  }

  /** In the room, joined. */
  static async join(place: Place): Promise<PlainClient> {
    const socket = new WebSocket(await reservedAddress(place));
    const joined = new Promise((resolve, reject) => {
      socket.once("message", resolve);
      socket.once("error", reject);
    });
    await joined;
    const client = new PlainClient(socket);
    socket.send(Buffer.from([JOIN_ROOM]));
    await client.ask("resync", {});
    return client;
  }

  /** @throws what the server refused with */
  async ask(name: RequestName, payload: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    this.#asked += 1;
    const number = this.#asked % NUMBERS;
    const answer = new Promise<Record<string, unknown>>((resolve) => this.#answers.set(number, resolve));
    const id = `plain-client-${this.#asked}`.padEnd(16, "-");
    this.#socket.send(
      Buffer.concat([Buffer.from([ROOM_REQUEST, number]), typed(name), pack({ ...payload, id })]),
    );
    const { ok, ...rest } = await answer;
    if (ok !== true) throw new Error(`${name}: ${JSON.stringify(rest)}`);
    return rest;
  }

  /** Resolves with the next view of which that is true. */
  shown(meets: (view: ViewMessage) => boolean): Promise<void> {
    return new Promise((met) => this.#wishes.push({ meets, met }));
  }

  close(): void {
    this.#leaves = true;
    this.#socket.close();
  }

  #take(frame: Buffer): void {
    const view = viewIn(frame);
    if (view !== null) {
      this.heard(frame, view);
      this.#wishes = this.#wishes.filter(({ meets, met }) => {
        const isMet = meets(view);
        if (isMet) met();
        return !isMet;
      });
    } else if (frame[0] === ROOM_RESPONSE) {
      const [, number = 0, status] = frame;
      const value = unpack(frame.subarray(3)) as Record<string, unknown>;
      this.#answers.get(number)?.(status === 0 ? value : { ...value, ok: false });
      this.#answers.delete(number);
    }
  }
}

/** Requests are counted on one byte: that many are never under way at once. */
const NUMBERS = 100;
