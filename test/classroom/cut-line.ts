import { connect, createServer, type Server, type Socket } from "node:net";

/** A line to a service that can be cut, as when the service is restarted or the network between fails, and mended. */
export class CutLine {
  readonly port: number;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #hangs = false;

  private constructor(port: number, target: URL) {
    this.port = port;
    this.#target = { host: target.hostname, port: Number(target.port || 6379) };
  }

  /** @param target whose host and port the line leads to */
  static async to(target: URL): Promise<CutLine> {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
    const address = probe.address();
    if (address === null || typeof address === "string") throw new Error("no free port");
    await new Promise<void>((resolve) => probe.close(() => resolve()));
    const line = new CutLine(address.port, target);
    await line.mend();
    return line;
  }

  /** Ends what is open and lets nobody in. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    const closed = new Promise<void>((resolve) =>
      server === null ? resolve() : server.close(() => resolve()),
    );
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Swallows whatever is sent from now on and closes nothing, as a firewall does that forgot a connection. */
  hang(): void {
    this.#hangs = true;
    for (const socket of this.#sockets) socket.unpipe().resume();
  }

  /** New connections get through again; those from before stay deaf. */
  thaw(): void {
    this.#hangs = false;
  }

  async mend(): Promise<void> {
    const server = createServer((near) => this.#join(near));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.port, "127.0.0.1", resolve);
    });
  }

  #join(near: Socket): void {
    if (this.#hangs) {
      this.#sockets.add(near);
      near.on("error", () => near.destroy()).on("close", () => this.#sockets.delete(near));
      near.resume();
      return;
    }
    const far = connect(this.#target.port, this.#target.host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on("error", () => from.destroy());
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
