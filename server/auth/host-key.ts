import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDataFolder } from "../store/open-store.ts";
import type { KeyStore } from "../store/store.ts";
import { hashOfKey, newKey } from "./keys.ts";

/** Name of the key that is made at the first start; it sees all sessions. */
export const FIRST_KEY = "first";

/** The file of the first host key holds something else. */
export class BadHostKey extends Error {}

/**
 * The first host key, from its file in the data folder; made there, readable by its owner alone, at the first start, and in
 * the place of one that was revoked: another process of the same database has it still in its own folder, and a copy of the
 * folder may have come back.
 * @param fresh what it is then, by how many that it would be were revoked
 */
export async function firstHostKey(
  folder: string,
  keys: KeyStore,
  now: number,
  fresh: (renewals: number) => string = () => newKey(),
): Promise<string> {
  makeDataFolder(folder);
  const file = join(folder, "host-key");
  const next = await notRevoked(keys, fresh);
  let key = readOrMake(file, next);
  if (await keys.wasRevoked(hashOfKey(key))) {
    writeFileSync(file, `${next}\n`, { mode: 0o600 });
    key = next;
  }
  await keys.put({ name: FIRST_KEY, keyHash: hashOfKey(key), createdAt: now });
  return key;
}

async function notRevoked(keys: KeyStore, fresh: (renewals: number) => string): Promise<string> {
  for (let renewals = 0; ; renewals += 1) {
    const key = fresh(renewals);
    if (!(await keys.wasRevoked(hashOfKey(key)))) return key;
  }
}

function readOrMake(file: string, fresh: string): string {
  try {
    // Of two servers that start at once, one makes the file and the other reads it.
    writeFileSync(file, `${fresh}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = readFileSync(file, "utf8").trim();
  if (/^[A-Za-z0-9_-]{16,64}$/.test(key)) return key;
  throw new BadHostKey(
    `${file} does not hold a host key; remove it, and a new one is made at the next start`,
  );
}
