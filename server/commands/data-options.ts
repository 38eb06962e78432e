import { existsSync } from "node:fs";
import { join } from "node:path";
import { openPostgresStore, openSqliteHere } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { badInput, type GivenOptions } from "./define.ts";
import { systemReason } from "./system-reason.ts";

/** Where the data folder is if nobody says otherwise: below the working folder. */
export const DATA_FOLDER = "data";

/** The options of every command that works on what a server has stored. */
export const DATA_OPTIONS = {
  data: { value: "DIR", hint: `The server's data folder; ${DATA_FOLDER} if not given.` },
  "database-url": { value: "URL", hint: "A PostgreSQL database instead of the data folder." },
} as const;

/**
 * Works on the store of a server, which may be running; the store is closed afterwards.
 * @throws CommandFault if there is none: looking for a session must not make an empty store.
 */
export async function withStore<T>(
  given: GivenOptions<typeof DATA_OPTIONS>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(given.data ?? DATA_FOLDER, given["database-url"]);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function openStore(folder: string, url: string | undefined): Promise<Store> {
  if (url === undefined) {
    if (!existsSync(join(folder, "whitecell.db")))
      throw badInput("NO_DATA", `No server has kept data in the folder ${folder}.`);
    return openSqliteHere(folder).catch((reason: unknown) => {
      const known = systemReason(reason);
      throw known === null ? reason : badInput("NO_DATA", `${folder} cannot be used: ${known}.`);
    });
  }
  try {
    return await openPostgresStore(url, () => {});
  } catch (reason) {
    const known = systemReason(reason);
    if (known !== null) throw badInput("NO_DATA", `The database cannot be used: ${known}.`);
    const message = reason instanceof Error ? reason.message : String(reason);
    throw badInput("NO_DATA", `The database does not answer: ${message || "no connection"}.`);
  }
}
