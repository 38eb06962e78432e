import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";

/**
 * A proxy before several processes, as a school would have it: it gives a request to the first process that is there.
 * Sockets do not pass through it: each is opened at the address of the process that has the room.
 */
export class FrontDoor {
  /** Ports, the preferred one first. */
  targets: readonly number[];
  readonly #server: Server;

  private constructor(targets: readonly number[]) {
    this.targets = targets;
    this.#server = createServer((asked, answer) => void this.#serve(asked, answer));
  }

  static async open(targets: readonly number[]): Promise<FrontDoor> {
    const door = new FrontDoor(targets);
    await new Promise<void>((resolve) => door.#server.listen(0, "127.0.0.1", resolve));
    return door;
  }

  get base(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the door is closed");
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = Buffer.concat(await asked.toArray());
    for (const target of this.targets) {
      const given = await tried(target, asked, body);
      if (given === null) continue;
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
      return;
    }
    answer.writeHead(502).end();
  }
}

function tried(port: number, asked: IncomingMessage, body: Buffer): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const { method, url, headers } = asked;
    const given = request({ host: "127.0.0.1", port, method, path: url, headers }, resolve);
    given.on("error", () => resolve(null));
    given.end(body);
  });
}
