import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSqliteStore } from "../../server/store/open-store.ts";
import { isUnavailable } from "../../server/store/unavailable.ts";

/** A folder of its own, and the threads that are started from now on. */
function place(): { readonly folder: string; readonly threads: readonly Worker[] } {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-thread-"));
  const threads: Worker[] = [];
  const started = (worker: Worker): void => void threads.push(worker);
  process.on("worker", started);
  onTestFinished(() => {
    process.off("worker", started);
    rmSync(folder, { recursive: true });
  });
  return { folder, threads };
}

const key = (name: string) => ({ name, keyHash: `hash of ${name}`, createdAt: 1 });

test("a file of many megabytes is written anew, and the thread of the classes goes on all the while", async () => {
  const { folder } = place();
  const store = await openSqliteStore(folder);
  const row = { id: "s", code: "ACDEFH", title: "", scenario: "x", turns: 1, owner: "first", createdAt: 0 };
  const line = `"${"x".repeat(2 ** 20)}"`;
  const records = Array.from({ length: 48 }, (_, index) => ({ seq: index + 1, at: 0, line }));
  await store.events.create(row, records, { phase: "debrief", turn: 1, due: null });

  let timers = 0;
  const ticking = setInterval(() => {
    timers += 1;
  }, 1);
  await store.vacuum();
  clearInterval(ticking);
  // On the server's own thread none would have had its turn before the end.
  expect(timers).toBeGreaterThan(0);
  await store.close();
});

test("a file is opened though the thread takes half a minute to start, as on a machine that does much else", async () => {
  const { folder } = place();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opening = openSqliteStore(folder);
  vi.advanceTimersByTime(30_000);
  vi.useRealTimers();
  const store = await opening;
  expect(await store.keys.list()).toEqual([]);
  await store.close();
});

test("a thread that is lost refuses what was under way, and the next call has another one", async () => {
  const { folder, threads } = place();
  const store = await openSqliteStore(folder);
  await store.keys.put(key("first"));
  const lost = store.keys.put(key("second")).then(
    () => null,
    (error: unknown) => error,
  );
  await threads[0]?.terminate();
  expect(isUnavailable(await lost)).toBe(true);
  expect((await store.keys.list()).map(({ name }) => name)).toContain("first");
  await store.keys.put(key("third"));
  expect(threads).toHaveLength(2);
  await store.close();
});

test("what was asked before it is closed is done, and no thread stays", async () => {
  const { folder, threads } = place();
  const store = await openSqliteStore(folder);
  const writing = Array.from({ length: 20 }, (_, index) => store.keys.put(key(`key ${index}`)));
  const ended = new Promise((resolve) => threads[0]?.once("exit", resolve));
  await store.close();
  await Promise.all([...writing, ended]);
  const again = await openSqliteStore(folder);
  expect(await again.keys.list()).toHaveLength(20);
  await again.close();
});

test("a file that is none is told with the database's own code, and leaves no thread behind", async () => {
  const { folder, threads } = place();
  const database = new DatabaseSync(join(folder, "whitecell.db"));
  database.exec("create table records (wrong)");
  database.exec("create table sessions (wrong)");
  database.close();
  await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: "ERR_SQLITE_ERROR", errcode: 1 });
  await new Promise((resolve) =>
    threads[0]?.threadId === -1 ? resolve(null) : threads[0]?.once("exit", resolve),
  );
});
