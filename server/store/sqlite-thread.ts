import { Worker } from "node:worker_threads";
import type { Store } from "./store.ts";
import {
  asThrown,
  OPENED,
  type StoreAnswer,
  type StoreCall,
  type StorePart,
  storeOf,
} from "./store-calls.ts";
import { Together } from "./together.ts";

const WORKER_FILE = new URL(
  `./sqlite-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/** Less than the ten seconds for which a page waits for an answer. In milliseconds. */
const PATIENCE = 8_000;
/** Nobody is served yet while the file is opened, and the thread has to start first: a busy machine takes its time. */
const TO_OPEN = 60_000;
/** In megabytes. It keeps nothing itself: what it reads and writes passes through. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1_024 };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/**
 * Opens a SQLite file on a thread of its own: classes do not wait where they stand for the disk, for another program that
 * has locked the file, or until the file is written anew.
 */
export async function openOnThread(file: string): Promise<Store> {
  const thread = new StoreThread(file);
  try {
    await thread.call(null, OPENED, []);
  } catch (error) {
    await thread.end();
    throw error;
  }
  const store = storeOf((part, name, given) => thread.call(part, name, given));
  return {
    ...store,
    async close() {
      // A thread that does not answer, because the disk does not, is ended all the same.
      await store.close().finally(() => thread.end());
    },
  };
}

/**
 * A thread that is lost takes with it whether what was under way has happened, as a broken line to a database does; the
 * next call starts another one, and whoever appends finds a log that went on without them.
 */
class StoreThread {
  readonly #file: string;
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  readonly #calls = new Together<StoreCall>((calls) => this.#send(calls));
  #last = 0;

  constructor(file: string) {
    this.#file = file;
  }

  call(part: StorePart | null, name: string, given: readonly unknown[]): Promise<unknown> {
    const worker = this.#started();
    this.#last += 1;
    const call: StoreCall = { n: this.#last, part, name, given };
    return new Promise((resolve, reject) => {
      // Only while somebody waits for it does the thread keep the process alive.
      if (this.#waiting.size === 0) worker.ref();
      const late = () => this.#settle(call.n, (waiting) => waiting.reject(outOfReach("did not answer")));
      const patience = name === OPENED ? TO_OPEN : PATIENCE;
      const timer = name === "vacuum" ? undefined : setTimeout(late, patience);
      this.#waiting.set(call.n, { resolve, reject, timer });
      this.#calls.put(call);
    });
  }

  /** What cannot be sent is refused: those who asked wait for it. */
  #send(calls: readonly StoreCall[]): void {
    try {
      this.#worker?.postMessage(calls);
    } catch (error) {
      for (const { n } of calls) this.#settle(n, ({ reject }) => reject(error as Error));
    }
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(WORKER_FILE, { workerData: this.#file, resourceLimits: LIMITS });
    worker.on("message", (answers: readonly StoreAnswer[]) => {
      for (const answer of answers)
        this.#settle(answer.n, ({ resolve, reject }) =>
          "error" in answer ? reject(asThrown(answer.error)) : resolve(answer.value),
        );
    });
    let why = "was lost";
    worker.on("error", (error: Error) => {
      why = `was lost: ${error.message}`;
    });
    worker.on("exit", () => this.#lost(worker, why));
    this.#worker = worker;
    return worker;
  }

  #settle(n: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(n);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(n);
    if (this.#waiting.size === 0) this.#worker?.unref();
    how(waiting);
  }

  #lost(worker: Worker, why: string): void {
    if (this.#worker === worker) this.#worker = null;
    for (const n of [...this.#waiting.keys()]) this.#settle(n, ({ reject }) => reject(outOfReach(why)));
  }
}

/** As of a database that is out of reach: it may have happened all the same. */
function outOfReach(what: string): Error {
  return Object.assign(new Error(`the thread of the SQLite file ${what}`), { code: "ETIMEDOUT" });
}
