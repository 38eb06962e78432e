import { Worker } from "node:worker_threads";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, type Result } from "../../shared/base/result.ts";
import type { LogTask, MadeOf } from "./log-task.ts";

const WORKER_FILE = new URL(`./log-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);
/** A log that takes longer is no class's. In milliseconds. */
const LONGEST = 120_000;
/** A thread that nobody gives anything to is ended: it keeps some tens of megabytes. In milliseconds. */
const IDLE = 5_000;

/**
 * A thread that works on one log after the other. To start one takes as long as most logs do: it stays a while, for a
 * class that goes home takes its tables along one by one.
 */
export class LogThread {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  run<Task extends LogTask>(task: Task): Promise<Result<MadeOf<Task>, Rejection>> {
    const done = this.#last.then(() => this.#do(task));
    const last: Promise<void> = done.then(
      () => this.#restLater(last),
      () => this.#restLater(last),
    );
    this.#last = last;
    return done;
  }

  async #do<Task extends LogTask>(task: Task): Promise<Result<MadeOf<Task>, Rejection>> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#started();
    const worker = this.#worker;
    // Whoever ends the process waits for a log that is being worked on, not for a thread that rests.
    worker.ref();
    try {
      const made = await answerOf<Task>(worker, task);
      if (made !== null) return made;
    } catch (error) {
      this.#drop();
      throw error;
    }
    this.#drop();
    return fail(rejection("LOG_FAULTY", { detail: "it takes too long to work out." }));
  }

  #started(): Worker {
    const worker = new Worker(WORKER_FILE);
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    // Whoever waits for an answer is told of it; nobody waits for a thread that rests.
    worker.on("error", () => {});
    return worker;
  }

  #restLater(last: Promise<unknown>): void {
    if (this.#last !== last) return;
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.#drop(), IDLE).unref();
  }

  #drop(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

/** What the thread makes of a task; null if it takes too long. */
function answerOf<Task extends LogTask>(
  worker: Worker,
  task: Task,
): Promise<Result<MadeOf<Task>, Rejection> | null> {
  return new Promise((resolve, reject) => {
    const settle = (what: () => void): void => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed).off("exit", ended);
      what();
    };
    const answered = (made: Result<MadeOf<Task>, Rejection>): void => settle(() => resolve(made));
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (code: number): void => failed(new Error(`the thread for logs ended with code ${code}`));
    const timer = setTimeout(() => settle(() => resolve(null)), LONGEST);
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage(task);
  });
}
