import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../server/store/open-store.ts";
import { openStoreOn } from "../../server/store/sqlite-store.ts";
import type { Store } from "../../server/store/store.ts";
import { isUnavailable } from "../../server/store/unavailable.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { CutLine } from "../classroom/cut-line.ts";
import { otherProgram } from "../classroom/other-program.ts";
import { makeDatabase, notTested, postgresAnswers } from "../classroom/services.ts";
import { Desk } from "../rooms/desk.ts";

/** A store that can be made to fail in earnest, and mended again. */
interface FailingStore {
  readonly store: Store;
  fail(): Promise<void>;
  mend(): Promise<void>;
  end(): Promise<void>;
}

async function fullDisk(): Promise<FailingStore> {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-full-"));
  const database = new DatabaseSync(join(folder, "whitecell.db"));
  const store = await openStoreOn(database);
  return {
    store,
    // No page more than there are: what the file system of a full disk says.
    fail: async () => database.exec("pragma max_page_count = 1"),
    mend: async () => database.exec("pragma max_page_count = 1000000"),
    end: async () => rmSync(folder, { recursive: true }),
  };
}

async function lockedFile(): Promise<FailingStore> {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-locked-"));
  const file = join(folder, "whitecell.db");
  const store = await openStoreOn(new DatabaseSync(file), 100);
  const other = otherProgram(folder);
  return {
    store,
    fail: async () => other.exec("begin immediate"),
    mend: async () => {
      if (other.isTransaction) other.exec("rollback");
    },
    async end() {
      other.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function closedDatabase(): Promise<FailingStore> {
  const database = await makeDatabase();
  const name = new URL(database.url).pathname.slice(1);
  const store = await openPostgresStore(database.url, () => {});
  return {
    store,
    fail: async () => {
      await database.admin(`alter database ${name} with allow_connections false`);
      await database.admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
        name,
      ]);
    },
    mend: async () => void (await database.admin(`alter database ${name} with allow_connections true`)),
    end: () => database.drop(),
  };
}

async function silentDatabase(): Promise<FailingStore> {
  const database = await makeDatabase();
  const line = await CutLine.to(new URL(database.url));
  const url = Object.assign(new URL(database.url), { port: String(line.port) });
  const store = await openPostgresStore(url.href, () => {}, 400);
  return {
    store,
    fail: async () => line.hang(),
    mend: async () => line.thaw(),
    async end() {
      await line.cut();
      await database.drop();
    },
  };
}

const FAILURES: readonly (readonly [string, () => Promise<FailingStore>])[] = [
  ["a disk that is full (SQLite)", fullDisk],
  ["another program that keeps the file locked (SQLite)", lockedFile],
  ...(postgresAnswers
    ? ([
        ["a database that is gone (PostgreSQL)", closedDatabase],
        ["a network that swallows what goes to the database (PostgreSQL)", silentDatabase],
      ] as const)
    : []),
];
if (!postgresAnswers) notTested("a PostgreSQL that is gone", "no PostgreSQL answers");

describe.each(FAILURES)("%s", (_name, open) => {
  let failing: FailingStore | null = null;
  let desk: Desk | null = null;
  afterEach(async () => {
    await failing?.mend();
    await desk?.end();
    await failing?.end();
    [desk, failing] = [null, null];
  });

  async function openDesk(): Promise<{ desk: Desk; failing: FailingStore; ada: string }> {
    failing = await open();
    desk = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60 }, failing.store);
    const ada = await desk.join("Ada", "moscow");
    await desk.control("control.start", {});
    return { desk, failing, ada };
  }

  const say = (class1: Desk, ada: string, number: number) =>
    class1.ask(ada, "message.send", {
      channel: "public",
      text: `Message ${number}: ${"so it goes on and on, ".repeat(40)}`,
      id: `message-number-${number}`,
    });

  /** Says one thing after the other until it is not saved; gives how many were. */
  async function sayUntilRefused(class1: Desk, ada: string): Promise<number> {
    for (let said = 0; said < 100; said += 1) {
      const answer = await say(class1, ada, said);
      if (answer.ok) continue;
      expect(answer.error.code).toBe("NOT_SAVED");
      return said;
    }
    throw new Error("everything was saved");
  }

  test("refuses what it cannot keep, and takes the same again when it is back, without a restart", async () => {
    const { desk: class1, failing: store, ada } = await openDesk();
    await store.fail();
    const said = await sayUntilRefused(class1, ada);
    const before = class1.live.session();
    expect(await say(class1, ada, said)).toMatchObject({ ok: false, error: { code: "NOT_SAVED" } });
    expect(class1.live.session()).toBe(before);
    await store.mend();
    expect(await say(class1, ada, said)).toMatchObject({ ok: true });
    await class1.reopen();
    const messages = Object.values(class1.live.session().channels).flat();
    expect(messages).toHaveLength(said + 1);
    const lines = await class1.store.events.read(class1.live.id, 1);
    expect(verifyLog(lines.map(({ line }) => `${line}\n`).join(""))).toMatchObject({ ok: true });
  });

  test("that fails at a deadline closes the turn as soon as it is back", async () => {
    const { desk: class1, failing: store, ada } = await openDesk();
    await store.fail();
    await sayUntilRefused(class1, ada);
    await class1.pass(5 * 60_000);
    expect(class1.live.session()).toMatchObject({ phase: "planning", turn: 1 });
    await store.mend();
    await class1.pass(2_000);
    expect(class1.live.session()).toMatchObject({ phase: "review", turn: 1 });
  });

  test("is told from a mistake of the program", async () => {
    const { desk: class1, failing: store, ada } = await openDesk();
    await store.fail();
    await sayUntilRefused(class1, ada);
    const errors = class1.faults.map((fault) => (fault as { err: unknown }).err);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((error) => !isUnavailable(error))).toEqual([]);
  });
});
