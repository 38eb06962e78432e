import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { copyDatabase, databaseFile } from "../../server/store/database-file.ts";
import { openSqliteStore } from "../../server/store/open-store.ts";

const home = mkdtempSync(join(tmpdir(), "whitecell-copy-"));
afterAll(() => rmSync(home, { recursive: true }));

/** A large database is copied in some hundred pieces; a class of drafts writes between any two of them. */
const RECORDS = 600;
const LINE = "x".repeat(60_000);
const MOST_WRITES = 3_000;

test("a backup ends while a class goes on writing, and holds what there was when it began", async () => {
  const store = await openSqliteStore(home);
  const session = {
    id: "s",
    code: "ACDEFH",
    title: "",
    scenario: "x",
    turns: 1,
    owner: "first",
    createdAt: 0,
  };
  const lines = Array.from({ length: RECORDS }, (_, at) => ({ seq: at + 1, at: 0, line: LINE }));
  await store.events.create(session, lines, { phase: "lobby", turn: 0, due: null });
  await store.close();

  const writer = new DatabaseSync(databaseFile(home));
  const write = writer.prepare("INSERT INTO records (session, seq, at, line) VALUES ('s', ?, 0, 'draft')");
  let ended = false;
  const copied = copyDatabase(databaseFile(home), join(home, "copy.db")).finally(() => {
    ended = true;
  });
  let writes = 0;
  while (!ended && writes < MOST_WRITES) {
    writes += 1;
    write.run(RECORDS + writes);
    await new Promise(setImmediate);
  }
  expect(ended).toBe(true);
  expect(writes).toBeGreaterThan(10);
  expect((await copied).records).toBeLessThan(RECORDS + 10);
  writer.close();
});
