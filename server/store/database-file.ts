import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";

/** The database of a data folder. */
export const databaseFile = (folder: string): string => join(folder, "whitecell.db");

/** What a database holds, to tell which of two is newer. */
export interface DatabaseFacts {
  readonly sessions: number;
  readonly records: number;
  /** Time of the last record, in milliseconds of server time; null without one. */
  readonly last: number | null;
}

/** Why a file cannot be used as a database of this program, as the end of a sentence. */
export class NotADatabase extends Error {}

/**
 * Copies a database while servers write to it: SQLite's own online backup. What is committed when the copy begins is in
 * it, whole; nobody waits for it. Like the data folder it is for its owner alone: who reads the server's secret can make
 * the keys of every console.
 */
export async function copyDatabase(from: string, to: string): Promise<DatabaseFacts> {
  closeSync(openSync(to, "wx", 0o600));
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    // Read from one moment: else each write of a server would begin the copy anew, and in a lesson it would never end.
    source.exec("BEGIN");
    source.prepare("SELECT count(*) FROM sqlite_master").get();
    await backup(source, to);
  } finally {
    source.close();
  }
  // The copy shall be one file, without a write-ahead log beside it.
  const copy = new DatabaseSync(to);
  copy.exec("PRAGMA journal_mode = DELETE");
  copy.close();
  return databaseFacts(to);
}

/** Reads a database that nobody writes to, after every page of it was checked. @throws NotADatabase if it is none, or damaged */
export function databaseFacts(file: string): DatabaseFacts {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [check] = database.prepare("PRAGMA integrity_check").all() as { integrity_check?: string }[];
    if (check?.integrity_check !== "ok") throw new NotADatabase("it is damaged");
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const names = tables.map(({ name }) => name);
    if (!names.includes("sessions") || !names.includes("records"))
      throw new NotADatabase("this program did not write it");
    const count = (sql: string) => Number(database.prepare(sql).get()?.found ?? 0);
    const records = count("SELECT count(*) AS found FROM records");
    return {
      sessions: count("SELECT count(*) AS found FROM sessions"),
      records,
      last: records === 0 ? null : count("SELECT max(at) AS found FROM records"),
    };
  } finally {
    database.close();
  }
}

/** The log of every session in a database, one after the other. */
export function* logsOf(file: string): Generator<{ readonly session: string; readonly log: string }> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const lines = database.prepare("SELECT line FROM records WHERE session = ? ORDER BY seq");
    for (const { id } of database.prepare("SELECT id FROM sessions ORDER BY id").all()) {
      const log = lines.all(String(id)).map(({ line }) => `${line}\n`);
      yield { session: String(id), log: log.join("") };
    }
  } finally {
    database.close();
  }
}

/** SQLITE_BUSY: another process has the file open. */
const BUSY = 5;

/** Whether a server, or another program, has the database open now. */
export function isInUse(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    // Nobody gets the whole file for itself while another one has it open, however idle that one is.
    database.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK;");
    return false;
  } catch (error) {
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === BUSY) return true;
    throw error;
  } finally {
    database.close();
  }
}

/**
 * Puts a copy in the place of a folder's database, all or nothing: on Windows a file that another program looks at cannot
 * be renamed.
 * @returns where the old one was put aside, or null if there was none
 * @throws what the system says; all is then as it was
 */
export function putDatabase(from: string, folder: string, stamp: string): string | null {
  const place = databaseFile(folder);
  const fresh = `${place}.new`;
  let aside: string | null = null;
  try {
    copyFileSync(from, fresh);
    if (existsSync(place)) {
      const before = join(folder, `whitecell-before-${stamp}.db`);
      renameSync(place, before);
      aside = before;
    }
    // What belonged to the old file would be taken for the new one's.
    for (const more of ["-wal", "-shm"]) rmSync(`${place}${more}`, { force: true });
    renameSync(fresh, place);
    return aside;
  } catch (error) {
    if (aside !== null) renameSync(aside, place);
    rmSync(fresh, { force: true });
    throw error;
  }
}
