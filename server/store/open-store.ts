import { chmodSync } from "node:fs";
import { makeFolder } from "../make-folder.ts";
import { databaseFile } from "./database-file.ts";
import { openOnThread } from "./sqlite-thread.ts";
import type { Store } from "./store.ts";

/** Makes the data folder, readable by its owner alone. */
export function makeDataFolder(folder: string): void {
  makeFolder(folder, 0o700);
  chmodSync(folder, 0o700);
}

/** Opens the SQLite file of a data folder, on a thread of its own. */
export async function openSqliteStore(folder: string): Promise<Store> {
  makeDataFolder(folder);
  return openOnThread(databaseFile(folder));
}

/** Opens the SQLite file of a data folder for a command, which may stand still for the disk: nobody plays in its process. */
export async function openSqliteHere(folder: string): Promise<Store> {
  makeDataFolder(folder);
  const { openFileHere } = await import("./sqlite-store.ts");
  return openFileHere(databaseFile(folder));
}

/**
 * Opens a PostgreSQL database. What speaks to it is read only now: a classroom's server starts sooner without it.
 * @param url `postgres://user@host:port/database`
 * @param failed told of a connection that broke while nobody used it; without a listener that ends the process
 * @param patience how long a statement is waited for, in milliseconds
 */
export async function openPostgresStore(
  url: string,
  failed: (error: Error) => void,
  patience?: number,
): Promise<Store> {
  const postgres = await import("./postgres-store.ts");
  return postgres.openPostgresStore(url, failed, patience);
}
