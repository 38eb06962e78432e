import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { openKyselyStore } from "./kysely-store.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import type { Store } from "./store.ts";

/** How long another program's lock on the file is waited for: less than the ten seconds that a page waits. In milliseconds. */
const TO_UNLOCK = 4_000;

const CLOCK = sql<number>`cast(unixepoch('subsec') * 1000 as integer)`;
/** The file is written anew, and nothing old stays in the write-ahead log. */
const VACUUM = [sql`vacuum`, sql`pragma wal_checkpoint(truncate)`];

/** A store that is gone with the process: for tests and trials. */
export function openMemoryStore(): Promise<Store> {
  return openStoreOn(new DatabaseSync(":memory:"));
}

/** Opens the SQLite file of a data folder on this very thread. */
export async function openFileHere(file: string): Promise<Store> {
  return openStoreOn(new DatabaseSync(file));
}

/**
 * Opens a SQLite database on this very thread, which each write to it then holds up.
 * @param patience how long another program's lock is waited for, in milliseconds
 */
export function openStoreOn(database: DatabaseSync, patience = TO_UNLOCK): Promise<Store> {
  return openKyselyStore(nodeSqliteDialect(database, patience), CLOCK, VACUUM);
}
