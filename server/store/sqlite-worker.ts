import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { openStoreOn } from "./sqlite-store.ts";
import type { Store } from "./store.ts";
import { carryOut, type StoreAnswer, type StoreCall } from "./store-calls.ts";
import { Together } from "./together.ts";

/** The thread that has the SQLite file: it alone waits for the disk, and for whoever has locked the file. */
const opened = open();
// Each who asks is told why it could not be opened.
opened.catch(() => {});
const answers = new Together<StoreAnswer>((some) => parentPort?.postMessage(some));
const underWay = new Set<Promise<void>>();
let arrived: StoreCall[] = [];

async function open(): Promise<Store> {
  return openStoreOn(new DatabaseSync(String(workerData)));
}

/** What came while a transaction was written is begun together, so that the next one takes all of it. */
function begin(): void {
  const calls = arrived;
  arrived = [];
  for (const call of calls) {
    // What was asked before the file is closed is done before it.
    const after = call.name === "close" ? Promise.all(underWay) : null;
    const done = answer(call, after).finally(() => underWay.delete(done));
    underWay.add(done);
  }
}

async function answer(call: StoreCall, after: Promise<unknown> | null): Promise<void> {
  if (after !== null) await after;
  answers.put(await carryOut(opened, call));
}

parentPort?.on("message", (calls: readonly StoreCall[]) => {
  if (arrived.length === 0) setImmediate(begin);
  arrived.push(...calls);
});
