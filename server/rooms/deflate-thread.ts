import { Worker } from "node:worker_threads";
import { type Batch, batchOf, messagesIn } from "./batch.ts";
import { deflated } from "./deflate.ts";

const WORKER_FILE = new URL(
  `./deflate-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);
/** In megabytes. Nothing outlives its answer. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Told the compressed bytes, which must not wait for anything else. */
export type Deflated = (bytes: Buffer) => void;

interface Asked {
  readonly bytes: Uint8Array;
  readonly done: Deflated;
}

/**
 * Compresses large messages on a thread of its own: at the close of a turn that is a quarter of what a class costs, and
 * classes that close at the same time need not wait for each other's. What is asked for within one turn of the event
 * loop goes over in one piece. As long as the thread is not there yet, or if it was lost, it is done at once.
 */
export class DeflateThread {
  readonly #lost: (error: unknown) => void;
  readonly #file: URL;
  #worker: Worker | null = null;
  #state: "not asked yet" | "starting" | "ready" | "gone" = "not asked yet";
  #next: Asked[] = [];
  /** What was sent over, in the order in which its answers come. */
  readonly #sent: (readonly Asked[])[] = [];

  /**
   * @param lost told once if the thread ended by itself
   * @param file what the thread runs
   */
  constructor(lost: (error: unknown) => void, file = WORKER_FILE) {
    this.#lost = lost;
    this.#file = file;
  }

  /** @param bytes that nobody changes before they are done */
  deflate(bytes: Uint8Array, done: Deflated): void {
    if (this.#state === "not asked yet") this.#start();
    if (this.#state !== "ready") {
      done(deflated(bytes));
      return;
    }
    if (this.#next.length === 0) queueMicrotask(() => this.#send());
    this.#next.push({ bytes, done });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#goWithout();
    await worker?.terminate();
  }

  #start(): void {
    this.#state = "starting";
    const worker = new Worker(this.#file, { resourceLimits: LIMITS });
    worker.unref();
    this.#worker = worker;
    let why: unknown = new Error("the thread that compresses has ended");
    worker.on("message", (message: "ready" | Batch) => {
      if (message === "ready") this.#state = "ready";
      else this.#answered(message);
    });
    worker.on("error", (error) => {
      why = error;
    });
    worker.on("exit", () => {
      if (this.#worker !== worker) return;
      this.#goWithout();
      this.#lost(why);
    });
  }

  #send(): void {
    const asked = this.#next;
    this.#next = [];
    if (this.#worker === null) for (const { bytes, done } of asked) done(deflated(bytes));
    else {
      this.#sent.push(asked);
      const batch = batchOf(asked.map(({ bytes }) => bytes));
      this.#worker.postMessage(batch, [batch.bytes.buffer]);
    }
  }

  #answered(batch: Batch): void {
    const asked = this.#sent.shift() ?? [];
    for (const [at, bytes] of messagesIn(batch).entries()) asked[at]?.done(bytes);
  }

  /** From now on everything is done at once, first what the thread still owes. */
  #goWithout(): void {
    this.#state = "gone";
    this.#worker = null;
    const owed = [...this.#sent.splice(0).flat(), ...this.#next.splice(0)];
    for (const { bytes, done } of owed) done(deflated(bytes));
  }
}
