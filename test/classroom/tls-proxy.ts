import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { Duplex } from "node:stream";
import { selfSigned } from "./certificate.ts";

/**
 * A reverse proxy as schools have it: TLS, a path that it cuts off, and WebSockets. It ends a socket over which nothing
 * goes for `idle` milliseconds, as nginx's `proxy_read_timeout` does.
 */
export class TlsProxy {
  /** The server's port on this machine; known only after the proxy's own. */
  target = 0;
  /** Paths that were asked for and do not lie below the prefix. */
  readonly strays: string[] = [];
  /** WebSockets that were ended because nothing went over them. */
  cut = 0;
  readonly #server: Server;
  readonly #prefix: string;
  readonly #idle: number;
  readonly #open = new Set<Duplex>();

  private constructor(host: string, prefix: string, idle: number) {
    this.#prefix = prefix;
    this.#idle = idle;
    this.#server = createServer(selfSigned(host), (asked, answer) => this.#hand(asked, answer));
    this.#server.on("upgrade", (asked: IncomingMessage, near: Duplex) => this.#join(asked, near));
  }

  /** @param prefix with a slash at its start and its end */
  static async open(host: string, prefix: string, idle = 60_000): Promise<TlsProxy> {
    const proxy = new TlsProxy(host, prefix, idle);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the proxy is closed");
    return address.port;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** What the server is asked, or null for a path that is not its. */
  #onward({ url = "/", method, headers }: IncomingMessage) {
    if (!url.startsWith(this.#prefix)) {
      this.strays.push(url);
      return null;
    }
    const path = url.slice(this.#prefix.length - 1);
    const forwarded = { "x-forwarded-for": "192.0.2.1", "x-forwarded-proto": "https" };
    return { host: "127.0.0.1", port: this.target, path, method, headers: { ...headers, ...forwarded } };
  }

  #hand(asked: IncomingMessage, answer: ServerResponse): void {
    const onward = this.#onward(asked);
    if (onward === null) {
      answer.writeHead(404).end();
      return;
    }
    const given = request(onward, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    given.on("error", () => answer.destroy());
    asked.pipe(given);
  }

  #join(asked: IncomingMessage, near: Duplex): void {
    const onward = this.#onward(asked);
    if (onward === null) {
      near.end("HTTP/1.1 404 Not Found\r\n\r\n");
      return;
    }
    const given = request(onward);
    given.on("upgrade", (response, far, head) => {
      const lines = Object.entries(response.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      near.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("")}\r\n`);
      near.write(head);
      this.#pipe(near, far);
    });
    given.on("error", () => near.destroy());
    given.end();
  }

  #pipe(near: Duplex, far: Duplex): void {
    let timer: NodeJS.Timeout | undefined;
    const end = () => {
      this.cut += 1;
      near.destroy();
    };
    const touch = () => {
      clearTimeout(timer);
      timer = setTimeout(end, this.#idle);
    };
    touch();
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#open.add(from);
      from.on("data", touch).on("error", () => from.destroy());
      from.on("close", () => {
        clearTimeout(timer);
        this.#open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
