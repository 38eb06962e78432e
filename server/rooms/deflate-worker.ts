import { parentPort } from "node:worker_threads";
import { type Batch, batchOf, messagesIn } from "./batch.ts";
import { deflated } from "./deflate.ts";

/** Compresses what it is sent, and sends it back in the same order: the other end is `deflate-thread.ts`. */
parentPort?.on("message", (batch: Batch) => {
  const answer = batchOf(messagesIn(batch).map(deflated));
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
parentPort?.postMessage("ready");
