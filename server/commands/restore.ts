import { existsSync } from "node:fs";
import { verifyLog } from "../../shared/log/verify.ts";
import { logFaultSentence } from "../log-fault-sentence.ts";
import {
  type DatabaseFacts,
  databaseFacts,
  databaseFile,
  isInUse,
  logsOf,
  NotADatabase,
  putDatabase,
} from "../store/database-file.ts";
import { makeDataFolder } from "../store/open-store.ts";
import { DATA_FOLDER } from "./data-options.ts";
import { badInput, type CommandFault, defineCommand } from "./define.ts";
import { cannotWrite } from "./read-input.ts";
import { systemReason } from "./system-reason.ts";

/** Puts a backup in the place of what a server has stored. */
export const command = defineCommand({
  words: ["FILE"],
  options: {
    data: { value: "DIR", hint: `The server's data folder; ${DATA_FOLDER} if not given.` },
    force: {
      hint: "Also where the data folder holds something newer than the backup, or something damaged.",
    },
  },
  help: [
    "Puts a backup in the place of the data folder's database, after every log in it was verified. The server must be",
    "stopped. A folder that holds newer records, or a damaged database, is left alone without --force; what was there is",
    "put aside, never deleted.",
    "Names that were erased after the backup are in it again: run `forget` once more.",
  ].join("\n"),
  run: async ({ words: [file = ""], options, json, terminal }) => {
    const folder = options.data ?? DATA_FOLDER;
    const facts = factsOf(file);
    const place = databaseFile(folder);
    if (existsSync(place)) refuseOver(place, facts, options.force === true);
    verifyAll(file);
    makeDataFolder(folder);
    const aside = put(file, folder);
    if (json) terminal.out(`${JSON.stringify({ ok: true, ...facts, aside }, null, 2)}\n`);
    else terminal.out(told(folder, facts, aside));
    return 0;
  },
});

function put(file: string, folder: string): string | null {
  try {
    return putDatabase(file, folder, new Date().toISOString().replace(/[:.]/g, "-"));
  } catch (reason) {
    throw cannotWrite(databaseFile(folder), reason);
  }
}

function factsOf(file: string): DatabaseFacts {
  if (!existsSync(file)) throw cannotUse(file, "there is no such file or folder");
  try {
    return databaseFacts(file);
  } catch (reason) {
    throw cannotUse(file, whyUnreadable(reason));
  }
}

/** What lies in the backup's place. To have it put aside if it is damaged is what backups are for, but that is to be said. */
function factsThere(place: string): DatabaseFacts {
  try {
    return databaseFacts(place);
  } catch (reason) {
    const why = whyUnreadable(reason);
    throw badInput("UNREADABLE_THERE", `${place} cannot be read: ${why}. With --force it is put aside.`);
  }
}

function whyUnreadable(reason: unknown): string {
  return reason instanceof NotADatabase ? reason.message : (systemReason(reason) ?? String(reason));
}

function refuseOver(place: string, { last }: DatabaseFacts, force: boolean): void {
  if (isInUse(place))
    throw badInput("IN_USE", `A server, or another program, has ${place} open. Stop it first.`);
  if (force) return;
  const there = factsThere(place);
  if (there.last === null || (last !== null && there.last <= last)) return;
  const [newer, older] = [there.last, last].map((at) => (at === null ? "never" : new Date(at).toISOString()));
  throw badInput(
    "NEWER_THERE",
    `${place} is newer than the backup: its last record is of ${newer}, the backup's of ${older}. With --force it is put aside.`,
  );
}

/** Every session's log, byte by byte and turn by turn. */
function verifyAll(file: string): void {
  for (const { session, log } of logsOf(file)) {
    const verified = verifyLog(log);
    if (!verified.ok) throw cannotUse(file, `game ${session}: ${logFaultSentence(verified.error)}`);
  }
}

function cannotUse(file: string, reason: string): CommandFault {
  return badInput("CANNOT_RESTORE", `${file} cannot be restored: ${reason.replace(/\.$/, "")}.`);
}

function told(folder: string, { sessions, records }: DatabaseFacts, aside: string | null): string {
  const before = aside === null ? "" : ` What was there before is ${aside}.`;
  return `${folder}: ${sessions} games, ${records} records; every log verifies.${before}\n`;
}
