import { parentPort } from "node:worker_threads";
import { doLogTask, type LogTask } from "./log-task.ts";

parentPort?.on("message", (task: LogTask) => parentPort?.postMessage(doLogTask(task)));
