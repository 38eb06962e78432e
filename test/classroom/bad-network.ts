import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * What the network does with what passes. `through`: nothing. `forbid`: answers 403 to every WebSocket. `hang`: takes a
 * WebSocket's first words and never answers. `strip`: takes the wish for a WebSocket out of a request, so that the server
 * sees a page being asked for. `swallow`: lets nothing pass any more, either way, and closes nothing.
 */
export type NetworkMood = "through" | "forbid" | "hang" | "strip" | "swallow";

/** A network between a browser and a server that can go wrong. */
export class BadNetwork {
  mood: NetworkMood = "through";
  /** How long everything takes that passes, either way, in milliseconds. */
  latency = 0;
  /** By how much longer something may take, by chance, in milliseconds; what was sent first still comes first. */
  jitter = 0;
  /** Lines that the server has not ended; in the mood `swallow` whoever is at their other end does not learn of it. */
  open = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(target: number) {
    this.#server = createServer((near) => this.#join(near, target));
  }

  /** @param target the server's port on this machine */
  static async open(target: number): Promise<BadNetwork> {
    const network = new BadNetwork(target);
    await new Promise<void>((resolve) => network.#server.listen(0, "127.0.0.1", resolve));
    return network;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the network is closed");
    return address.port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(near: Socket, target: number): void {
    const far = connect(target, "127.0.0.1");
    this.open += 1;
    far.once("close", () => {
      this.open -= 1;
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      const way: Way = { asker: from === near ? near : null, to, last: 0 };
      from.on("data", (bytes: Buffer) => this.#pass(bytes, way));
      from.on("error", () => from.destroy());
      from.on("close", () => {
        this.#sockets.delete(from);
        if (this.mood !== "swallow") to.destroy();
      });
    }
  }

  #pass(bytes: Buffer, way: Way): void {
    const { asker, to } = way;
    if (this.mood === "swallow") return;
    const opens = asker !== null && /^upgrade: websocket/im.test(bytes.toString("latin1"));
    if (opens && this.mood === "hang") return;
    if (opens && this.mood === "forbid") {
      asker.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    const passed = opens && this.mood === "strip" ? stripped(bytes) : bytes;
    if (this.latency === 0) {
      to.write(passed);
      return;
    }
    const now = performance.now();
    way.last = Math.max(way.last, now + this.latency + Math.random() * this.jitter);
    setTimeout(() => to.destroyed || to.write(passed), way.last - now);
  }
}

/** One direction of a line. */
interface Way {
  /** Where bytes of the browser came from; null for the server's. */
  readonly asker: Socket | null;
  readonly to: Socket;
  /** When the last bytes arrive, on the monotonic clock. */
  last: number;
}

function stripped(bytes: Buffer): Buffer {
  const words = bytes.toString("latin1").replace(/^(upgrade|connection): .*\r\n/gim, "");
  return Buffer.from(words, "latin1");
}
