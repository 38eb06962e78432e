import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as passed } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { otherProgram } from "../classroom/other-program.ts";

let folder: string;
let store: Store;
let other: DatabaseSync;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-lock-"));
  store = await openSqliteStore(folder);
  other = otherProgram(folder);
});
afterEach(async () => {
  await store.close();
  other.close();
  rmSync(folder, { recursive: true });
});

const key = (name: string) => ({ name, keyHash: `hash of ${name}`, createdAt: 1 });

test("a write waits for another program's lock while everything else goes on, reading included", async () => {
  await store.keys.put(key("first"));
  other.exec("begin immediate");
  const started = performance.now();
  let written = false;
  const writing = store.keys.put(key("second")).then(() => {
    written = true;
  });
  const pinging = store.ping();
  await passed(100);
  // SQLite itself would have slept for five seconds, and the whole process with it.
  expect(performance.now() - started).toBeLessThan(2_500);
  expect(await store.keys.byHash("hash of first")).toMatchObject({ name: "first" });
  expect(await store.keys.byHash("hash of second")).toBeNull();
  expect(written).toBe(false);
  other.exec("rollback");
  await Promise.all([writing, pinging]);
  expect(await store.keys.byHash("hash of second")).toMatchObject({ name: "second" });
});

test("what was erased is gone from the file and its log, also if somebody was reading", async () => {
  await store.keys.put({ ...key("host"), keyHash: "Rumpelstiltskin" });
  other.exec("begin");
  other.prepare("select count(*) from keys").get();
  await store.keys.put(key("host"));
  const vacuumed = store.vacuum();
  await passed(100);
  other.exec("commit");
  await vacuumed;
  for (const file of readdirSync(folder))
    expect(readFileSync(join(folder, file)).includes("Rumpelstiltskin"), file).toBe(false);
});
