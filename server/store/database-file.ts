import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
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
  try {
    await copyInto(from, to);
    return databaseFacts(to);
  } catch (error) {
    // Half a copy is none, and its name shall be free for the next try.
    for (const more of ["", "-journal", ...BESIDE]) rmSync(`${to}${more}`, { force: true });
    throw error;
  }
}

async function copyInto(from: string, to: string): Promise<void> {
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
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED: readonly number[] = [11, 26];

/** Whether what went wrong with a database lies in the file itself. */
export function isDamage(error: unknown): boolean {
  return error instanceof NotADatabase || DAMAGED.includes(codeOf(error));
}

const codeOf = (error: unknown): number => ((error as { errcode?: number }).errcode ?? 0) % 256;

/** Whether a server, or another program, has the database open now. One that is damaged is of no use to any. */
export function isInUse(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    // Nobody gets the whole file for itself while another one has it open, however idle that one is.
    database.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK;");
    return false;
  } catch (error) {
    if (codeOf(error) === BUSY) return true;
    if (isDamage(error)) return false;
    throw error;
  } finally {
    database.close();
  }
}

/** What SQLite keeps beside a database: what belonged to the old one would be taken for the new one's. */
const BESIDE = ["-wal", "-shm"];

/**
 * Puts a copy in the place of a folder's database, all or nothing: on Windows a file that another program looks at cannot
 * be renamed.
 * @returns where the old one was put aside, with what lay beside it, or null if there was none
 * @throws what the system says; all is then as it was
 */
export function putDatabase(from: string, folder: string, stamp: string): string | null {
  const place = databaseFile(folder);
  const aside = join(folder, `whitecell-before-${stamp}.db`);
  const fresh = `${place}.new`;
  const moved: string[] = [];
  try {
    copyDurably(from, fresh);
    for (const more of ["", ...BESIDE]) {
      if (!existsSync(`${place}${more}`)) continue;
      renameSync(`${place}${more}`, `${aside}${more}`);
      moved.push(more);
    }
    renameSync(fresh, place);
    return moved.includes("") ? aside : null;
  } catch (error) {
    for (const more of moved) renameSync(`${aside}${more}`, `${place}${more}`);
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Else the name could be on the disk before what it stands for, and the power go in between. */
function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const file = openSync(to, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
