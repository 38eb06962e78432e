import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

export interface ServerProcessSettings {
  /** Options of Node itself. */
  readonly preload?: readonly string[];
  /** The folder of the program; this clone's if left out. */
  readonly root?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** A server of its own process on a data folder of its own, which can be killed at any instant and started again. */
export class ServerProcess {
  readonly base: string;
  readonly port: number;
  readonly data: string;
  hostKey = "";
  /** Everything that the process has printed, for a test that failed. */
  output = "";
  /** Its standard error alone: the server's log. */
  errors = "";
  /** Options of Node itself, from the next start on. */
  preload: readonly string[];
  #child: ChildProcess | null = null;
  readonly #more: readonly string[];
  readonly #settings: ServerProcessSettings;

  private constructor(port: number, data: string, more: readonly string[], settings: ServerProcessSettings) {
    this.#settings = settings;
    this.preload = settings.preload ?? [];
    this.port = port;
    this.base = `http://127.0.0.1:${port}`;
    this.data = data;
    this.#more = more;
  }

  /**
   * Starts a server on a free port and waits until it serves.
   * @param more options, or what gives them for the port that was found
   */
  static async start(
    more: readonly string[] | ((port: number) => readonly string[]) = [],
    settings: ServerProcessSettings = {},
  ): Promise<ServerProcess> {
    const port = await freePort();
    const options = typeof more === "function" ? more(port) : more;
    const server = new ServerProcess(port, mkdtempSync(join(tmpdir(), "whitecell-")), options, settings);
    await server.begin();
    return server;
  }

  /** Starts the process with the same options, port and data folder as before. */
  async begin(): Promise<void> {
    const words = ["server/cli.ts", "serve", "--port", String(this.port), "--host", "127.0.0.1"];
    const child = spawn(process.execPath, [...this.preload, ...words, "--data", this.data, ...this.#more], {
      cwd: this.#settings.root ?? ROOT,
      env: { ...process.env, ...this.#settings.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    const before = this.output.length;
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        this.output += chunk.toString();
        const link = /#(?:key=)?([\w-]{20,})/.exec(this.output.slice(before));
        if (link?.[1] === undefined) return;
        this.hostKey = link[1];
        resolve();
      };
      child.stdout?.on("data", listen);
      child.stderr?.on("data", (chunk: Buffer) => {
        this.errors += chunk.toString();
        listen(chunk);
      });
      child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${this.output}`)));
    });
  }

  /** Ends the process without a word of warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Stops the process as a machine does that swaps or was put to sleep; it knows nothing of it. */
  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child?.kill("SIGCONT");
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Sends the process a word of the system's, and does not wait for what it does. */
  signal(name: NodeJS.Signals): void {
    this.#child?.kill(name);
  }

  /** Resolves when the process has ended, with its exit code, or with the signal that ended it. */
  async ended(): Promise<number | NodeJS.Signals | null> {
    const child = this.#child;
    if (child === null) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    return child.exitCode ?? child.signalCode;
  }

  /** Asks the process to end, and gives its exit code. */
  async terminate(): Promise<number | null> {
    const child = this.#child;
    await this.#end("SIGTERM");
    return child?.exitCode ?? null;
  }

  /** Ends the process and forgets its data. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
    rmSync(this.data, { recursive: true, force: true });
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill(signal);
    await ended;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
