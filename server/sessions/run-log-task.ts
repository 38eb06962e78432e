import { Worker } from "node:worker_threads";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, type Result } from "../../shared/base/result.ts";
import type { LogTask, PlacedLog } from "./log-task.ts";

const WORKER_FILE = new URL(`./log-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);
/** A log that takes longer is no class's. In milliseconds. */
const LONGEST = 120_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Works on a log on a thread of its own, one after the other: classes that play do not feel it, and two large logs do
 * not take the machine's memory at once.
 */
export function runLogTask(task: LogTask): Promise<Result<PlacedLog, Rejection>> {
  const done = last.then(() => onThread(task));
  last = done.catch(() => {});
  return done;
}

function onThread(task: LogTask): Promise<Result<PlacedLog, Rejection>> {
  const worker = new Worker(WORKER_FILE);
  return new Promise<Result<PlacedLog, Rejection>>((resolve, reject) => {
    const timer = setTimeout(() => resolve(fail(tooSlow())), LONGEST);
    worker.once("message", resolve).once("error", reject);
    worker.once("exit", () => clearTimeout(timer));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

function tooSlow(): Rejection {
  return rejection("LOG_FAULTY", { detail: "it takes too long to work out." });
}
