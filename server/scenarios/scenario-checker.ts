import { Worker } from "node:worker_threads";
import type { ParsedScenario } from "../../shared/scenario/parse.ts";

const WORKER_FILE = new URL(
  `./check-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/** A text that takes more processor time, in milliseconds, is not a scenario; the largest shipped one takes a twentieth. */
const LONGEST = 1_500;
/** However busy the machine is, nobody waits longer. In milliseconds. */
const PATIENCE = 20_000;
/** So many texts, of 200 KB at most, are kept with what came of them. */
const KEPT = 16;
/** A thread that nobody gives anything to is ended: it keeps some tens of megabytes. In milliseconds. */
const IDLE = 15_000;
/** In megabytes. Of what a text is parsed into hardly anything outlives its answer. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };
/** The first text waits for the thread to start, too. */
const STARTING = 60_000;

/**
 * Checks scenario texts one after another on a thread of its own: a text that was made to take for ever costs its
 * sender a second and everybody else nothing.
 */
export class ScenarioChecker {
  #worker: { readonly worker: Worker; readonly ready: Promise<void> } | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  /** What came of the texts that were asked for last, the one asked for longest ago first. */
  readonly #known = new Map<string, ParsedScenario>();

  check(text: string): Promise<ParsedScenario> {
    // A text that was read before need not wait for those that were not.
    const known = this.#recalled(text);
    if (known !== undefined) return Promise.resolve(known);
    clearTimeout(this.#idle);
    const checked = this.#last.then(() => this.#knownOrChecked(text));
    const last: Promise<void> = checked.then(
      () => this.#restLater(last),
      () => this.#restLater(last),
    );
    this.#last = last;
    return checked;
  }

  /** A class opens its sessions from one text, which says the same each time. */
  async #knownOrChecked(text: string): Promise<ParsedScenario> {
    const known = this.#recalled(text) ?? (await this.#check(text));
    // A text without a scenario may only have been too slow for a machine that was busy.
    if (known.scenario !== null) this.#known.set(text, known);
    for (const [oldest] of this.#known) {
      if (this.#known.size <= KEPT) break;
      this.#known.delete(oldest);
    }
    return known;
  }

  /** What came of a text; from now on it is the one asked for last. */
  #recalled(text: string): ParsedScenario | undefined {
    const known = this.#known.get(text);
    if (known === undefined) return undefined;
    this.#known.delete(text);
    this.#known.set(text, known);
    return known;
  }

  /** Ends the thread as soon as no text waits for it; the next one that is asked for starts it again. */
  async rest(): Promise<void> {
    const last = this.#last;
    await last;
    if (this.#last !== last) return;
    clearTimeout(this.#idle);
    this.#drop();
  }

  /** After the last text that was asked for the thread stays a while: who edits asks again and again. */
  #restLater(last: Promise<unknown>): void {
    if (this.#last === last) this.#idle = setTimeout(() => this.#drop(), IDLE).unref();
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
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
    const before = { wall: performance.now(), work: await workOf(worker) };
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout;
      let finished = false;
      const finish = (result: ParsedScenario | Error) => {
        if (finished) return;
        finished = true;
        clearTimeout(timer);
        worker.removeAllListeners("message").removeAllListeners("error");
        if (result instanceof Error) {
          this.#drop();
          reject(result);
        } else resolve(result);
      };
      const look = async (): Promise<void> => {
        const spent = (await workOf(worker)) - before.work;
        if (finished) return;
        if (spent < LONGEST && performance.now() - before.wall < PATIENCE) return wait(LONGEST - spent);
        this.#drop();
        finish(tooSlow());
      };
      const wait = (milliseconds: number) => {
        timer = setTimeout(() => void look().catch(finish), milliseconds);
      };
      wait(LONGEST);
      worker.on("message", finish);
      worker.on("error", finish);
      worker.postMessage(text);
    });
  }

  #started() {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(WORKER_FILE, { resourceLimits: LIMITS });
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

/** Milliseconds that a thread has worked: on a busy machine less than have gone by. Early Nodes 24 cannot tell. */
async function workOf(worker: Worker): Promise<number> {
  if (worker.cpuUsage === undefined) return performance.now();
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

function tooSlow(): ParsedScenario {
  const message = "This text takes too long to read: it is probably nested or repeated without end.";
  const fault = { code: "TOO_SLOW", message, path: "", line: 1, column: 1 };
  return { scenario: null, faults: [fault], advice: [] };
}
