import { parentPort } from "node:worker_threads";

// Takes what it is sent, and ends without an answer.
parentPort?.once("message", () => process.exit(1));
parentPort?.postMessage("ready");
