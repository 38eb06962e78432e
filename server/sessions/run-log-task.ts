import { Worker } from "node:worker_threads";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, type Result } from "../../shared/base/result.ts";
import type { LogTask, MadeOf } from "./log-task.ts";

const WORKER_FILE = new URL(`./log-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);
/** A log that takes longer is no class's. In milliseconds. */
const LONGEST = 120_000;

/** What logs from elsewhere take minutes for must not keep a teacher waiting for a table of a class's own. */
const last = { table: Promise.resolve<unknown>(null), placing: Promise.resolve<unknown>(null) };

/**
 * Works on a log on a thread of its own, one of each kind after the other: classes that play do not feel it, and many
 * large logs do not take the machine's memory at once.
 */
export function runLogTask<Task extends LogTask>(task: Task): Promise<Result<MadeOf<Task>, Rejection>> {
  const kind = task.kind === "table" ? "table" : "placing";
  const done = last[kind].then(() => onThread(task));
  last[kind] = done.catch(() => {});
  return done;
}

function onThread<Task extends LogTask>(task: Task): Promise<Result<MadeOf<Task>, Rejection>> {
  const worker = new Worker(WORKER_FILE);
  return new Promise<Result<MadeOf<Task>, Rejection>>((resolve, reject) => {
    const timer = setTimeout(() => resolve(fail(tooSlow())), LONGEST);
    worker.once("message", resolve).once("error", reject);
    worker.once("exit", () => clearTimeout(timer));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

function tooSlow(): Rejection {
  return rejection("LOG_FAULTY", { detail: "it takes too long to work out." });
}
