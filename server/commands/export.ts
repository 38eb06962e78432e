import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Viewer } from "../../shared/base/audience.ts";
import { aarTable, aarText } from "../../shared/log/aar-table.ts";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { bodyOf } from "../../shared/log/header.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { withoutTexts } from "../../shared/log/textless.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { logFaultSentence } from "../log-fault-sentence.ts";
import { makeFolder } from "../make-folder.ts";
import { namesApartIn } from "../sessions/shown-names.ts";
import { askServer } from "./ask-server.ts";
import { DATA_OPTIONS, withStore } from "./data-options.ts";
import { badInput, defineCommand, type GivenOptions, wrongUsage } from "./define.ts";
import { OUT_OPTION, writeLog } from "./log-output.ts";
import { cannotWrite } from "./read-input.ts";
import { SEPARATOR_OPTION, separatorOf } from "./separator-option.ts";
import { sessionNamed } from "./session-id.ts";
import { seatsOf, viewerNamed } from "./viewer-option.ts";

const options = {
  as: { value: "SEAT", hint: "The log as this seat may know it; also: facilitator, observer." },
  anonymous: {
    hint: "Leave out all that people wrote in the game; title, label for research and scenario stay, names are never in a log.",
  },
  csv: {
    value: "DIR",
    hint: "Write a table into this folder instead of the log; server/tables.md says what it holds.",
  },
  separator: SEPARATOR_OPTION,
  ...OUT_OPTION,
  ...DATA_OPTIONS,
  url: { value: "URL", hint: "Ask a running server instead of reading its data." },
  key: {
    value: "KEY",
    hint: "The participant's key for --url; else WHITECELL_KEY from the environment.",
    onlyWith: "url",
  },
} as const;

/** Writes the log of a session, whole or as a viewer may know it; either verifies. */
export const command = defineCommand({
  words: ["GAME"],
  options,
  help: [
    "Writes the log of a game to the standard output, as JSON Lines. GAME is its id or its code. A part that is",
    "left out leaves its digest behind, so that the log verifies all the same. With --csv it writes a table: a row for every",
    "deed, order, message, fact and change, with turn, seat, UTC time, type and value. The server may be running.",
  ].join("\n"),
  run: async ({ words: [session = ""], options: given, json, terminal }) => {
    const whole = given.url === undefined ? await storedLog(session, given) : await askedLog(session, given);
    const read = readLog(whole);
    if (!read.ok) throw badInput(read.error.code, `The log is damaged: ${logFaultSentence(read.error)}`);
    const { records } = read.value;
    const viewer = given.as === undefined ? null : viewerNamed("as", given.as, seatsOf(records));
    const shown = cut(records, viewer, given.anonymous === true);
    if (given.csv === undefined && json) terminal.out(asJson({ ...idOf(records), log: makeLog(shown) }));
    else if (given.csv === undefined) writeLog(makeLog(shown), given.out, terminal);
    else {
      const { file, rows } = await writeTable(session, shown, given);
      if (json) terminal.out(asJson({ ...idOf(records), file, rows }));
      else terminal.err(`${file}: ${rows} rows.\n`);
    }
    return 0;
  },
});

/** Writes the table of a session; people go by their names where these are stored and nothing else was asked for. */
async function writeTable(
  session: string,
  records: readonly LogRecord[],
  given: Given,
): Promise<{ readonly file: string; readonly rows: number }> {
  const folder = given.csv ?? "";
  const separator = separatorOf(given.separator);
  const byName = given.url === undefined && given.anonymous !== true;
  const table = aarTable(records, byName ? await storedNames(session, records, given) : {});
  if (!table.ok) throw badInput(table.error.code, `No table can be made: ${logFaultSentence(table.error)}`);
  const file = join(folder, `session-${table.value[0]?.session ?? "none"}.csv`);
  try {
    makeFolder(folder);
    writeFileSync(file, aarText(table.value, separator));
  } catch (reason) {
    throw cannotWrite(folder, reason);
  }
  return { file, rows: table.value.length };
}

function asJson(result: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ ok: true, ...result }, null, 2)}\n`;
}

/** The session's id stands in its first record, whatever it was called by. */
function idOf([first]: readonly LogRecord[]): { readonly session: string | null } {
  const header = first === undefined ? null : bodyOf(first, "session-opened");
  return { session: header?.session ?? null };
}

/** Where a session hides names they are kept as they were typed, and two people may have the same. */
function storedNames(
  session: string,
  records: readonly LogRecord[],
  given: Given,
): Promise<Readonly<Record<string, string>>> {
  const ids = records.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      typeof part !== "string" && part.body.kind === "participant-joined" ? [part.body.participant] : [],
    ),
  );
  return withStore(given, async ({ events, participants }) => {
    const { id } = await sessionNamed(events, session);
    const people = await participants.ofSession(id);
    const named = people.filter(({ name }) => name !== "");
    return namesApartIn(ids, new Map(named.map(({ id: person, name }) => [person, name])));
  });
}

type Given = GivenOptions<typeof options>;

function askedLog(
  session: string,
  { url = "", key, data, "database-url": database }: Given,
): Promise<string> {
  if (data !== undefined || database !== undefined)
    throw wrongUsage("--url asks a server; --data and --database-url read its data: give one of them.");
  const used = key ?? process.env.WHITECELL_KEY;
  if (used === undefined || used === "") throw wrongUsage("--url needs a key: --key KEY.");
  return askServer(url, `api/sessions/${encodeURIComponent(session)}/log`, { key: used });
}

function storedLog(session: string, given: Given): Promise<string> {
  return withStore(given, async ({ events }) => {
    const { id } = await sessionNamed(events, session);
    const lines = await events.read(id, 1);
    return lines.map(({ line }) => `${line}\n`).join("");
  });
}

function cut(records: readonly LogRecord[], viewer: Viewer | null, anonymous: boolean): readonly LogRecord[] {
  const known = viewer === null ? records : projectLog(records, viewer);
  if (!anonymous) return known;
  return known.map(withoutTexts);
}
