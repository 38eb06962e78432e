import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openPostgresStore, openSqliteStore } from "../../server/store/open-store.ts";
import { openMemoryStore, openStoreOn } from "../../server/store/sqlite-store.ts";
import { storeContract } from "./contract.ts";

const home = mkdtempSync(join(tmpdir(), "whitecell-store-"));
afterAll(() => rmSync(home, { recursive: true }));

storeContract("SQLite in memory", openMemoryStore);
storeContract("a SQLite file", () => openSqliteStore(join(home, "file")));

describe("the data folder", () => {
  test.skipIf(process.platform === "win32")("can be read by its owner alone", async () => {
    const folder = join(home, "data");
    const store = await openSqliteStore(folder);
    await store.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("keeps what was acknowledged through a power cut: each commit waits until the disk has it", async () => {
    // No test can cut the power; that SQLite was told to wait for the disk can be asked.
    const database = new DatabaseSync(join(home, "commits.db"));
    const store = await openStoreOn(database);
    expect(database.prepare("pragma synchronous").get()).toEqual({ synchronous: 2 });
    expect(database.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(database.prepare("pragma fullfsync").get()).toEqual({ fullfsync: 1 });
    expect(database.prepare("pragma checkpoint_fullfsync").get()).toEqual({ checkpoint_fullfsync: 1 });
    await store.close();
  });

  test("holds what was written when it is opened again", async () => {
    const folder = join(home, "again");
    const before = await openSqliteStore(folder);
    await before.keys.put({ name: "first", keyHash: "hash", createdAt: 1 });
    await before.close();
    const after = await openSqliteStore(folder);
    expect(await after.keys.byHash("hash")).toMatchObject({ name: "first" });
    await after.close();
  });
});

const ADMIN = process.env.WHITECELL_TEST_POSTGRES ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function command(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: ADMIN, connectionTimeoutMillis: 1_000 });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

const reachable = await command("select 1").then(
  () => true,
  () => false,
);

if (reachable) {
  const name = `whitecell_test_${randomBytes(6).toString("hex")}`;
  const url = new URL(ADMIN);
  url.pathname = `/${name}`;
  storeContract("PostgreSQL", async () => {
    await command(`create database ${name}`);
    return openPostgresStore(url.href, () => {});
  });
  afterAll(() => command(`drop database if exists ${name} with (force)`));
} else {
  console.warn(
    "!! NOT TESTED: the store on PostgreSQL, because no server answers at WHITECELL_TEST_POSTGRES.",
  );
  test.skip("the store on PostgreSQL", () => {});
}
