import { Worker } from "node:worker_threads";
import type { ParsedScenario } from "../../shared/scenario/parse.ts";

const WORKER_FILE = new URL(
  `./check-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/** A text that takes longer, in milliseconds, is not a scenario; the largest shipped one takes a twentieth of it. */
const LONGEST = 1_500;
/** The first text waits for the thread to start, too. */
const STARTING = 15_000;

/**
 * Checks scenario texts one after another on a thread of its own: a text that was made to take for ever costs its
 * sender a second and everybody else nothing.
 */
export class ScenarioChecker {
  #worker: { readonly worker: Worker; readonly ready: Promise<void> } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  check(text: string): Promise<ParsedScenario> {
    const checked = this.#last.then(() => this.#check(text));
    this.#last = checked.catch(() => {});
    return checked;
  }

  async end(): Promise<void> {
    await this.#worker?.worker.terminate();
    this.#worker = null;
  }

  async #check(text: string): Promise<ParsedScenario> {
    const { worker, ready } = this.#started();
    try {
      await ready;
    } catch (error) {
      this.#drop();
      throw error;
    }
    return new Promise((resolve, reject) => {
      const finish = (result: ParsedScenario | Error) => {
        clearTimeout(timer);
        worker.removeAllListeners("message").removeAllListeners("error");
        if (result instanceof Error) {
          this.#drop();
          reject(result);
        } else resolve(result);
      };
      const timer = setTimeout(() => {
        this.#drop();
        finish(tooSlow());
      }, LONGEST);
      worker.on("message", finish);
      worker.on("error", finish);
      worker.postMessage(text);
    });
  }

  #started() {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(WORKER_FILE);
    worker.unref();
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the thread for scenarios does not start")), STARTING);
      worker.once("message", () => {
        clearTimeout(timer);
        resolve();
      });
      worker.once("error", reject);
    });
    this.#worker = { worker, ready };
    return this.#worker;
  }

  #drop(): void {
    void this.#worker?.worker.terminate();
    this.#worker = null;
  }
}

function tooSlow(): ParsedScenario {
  const message = "This text takes too long to read: it is probably nested or repeated without end.";
  const fault = { code: "TOO_SLOW", message, path: "", line: 1, column: 1 };
  return { scenario: null, faults: [fault], advice: [] };
}
