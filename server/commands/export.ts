import type { Viewer } from "../../shared/base/audience.ts";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { partDigest } from "../../shared/log/seal.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { parseCode } from "../auth/code.ts";
import type { Store } from "../store/store.ts";
import { DATA_OPTIONS, withStore } from "./data-options.ts";
import { badInput, defineCommand, type GivenOptions, wrongUsage } from "./define.ts";
import { fetchLog } from "./fetch-log.ts";
import { logSentence } from "./read-log-file.ts";
import { seatsOf, viewerNamed } from "./viewer-option.ts";

const options = {
  as: { value: "SEAT", hint: "The log as this seat may know it; also: facilitator, observer." },
  anonymous: { hint: "Leave out what people wrote to each other; names are never in a log." },
  ...DATA_OPTIONS,
  url: { value: "URL", hint: "Ask a running server instead of reading its data." },
  key: { value: "KEY", hint: "The participant's key for --url; else WHITECELL_KEY from the environment." },
} as const;

/** Writes the log of a session, whole or as a viewer may know it; either verifies. */
export const command = defineCommand({
  words: ["SESSION"],
  options,
  help: [
    "Writes the log of a session to the standard output, as JSON Lines. SESSION is its id or its code. A part that is",
    "left out leaves its digest behind, so that the log verifies all the same. The server may be running.",
  ].join("\n"),
  run: async ({ words: [session = ""], options: given, terminal }) => {
    const whole = given.url === undefined ? await storedLog(session, given) : await askedLog(session, given);
    const read = readLog(whole);
    if (!read.ok) throw badInput(read.error.code, `The log is damaged: ${logSentence(read.error)}`);
    const { records } = read.value;
    const viewer = given.as === undefined ? null : viewerNamed("as", given.as, seatsOf(records));
    terminal.out(makeLog(cut(records, viewer, given.anonymous === true)));
    return 0;
  },
});

type Given = GivenOptions<typeof options>;

function askedLog(
  session: string,
  { url = "", key, data, "database-url": database }: Given,
): Promise<string> {
  if (data !== undefined || database !== undefined)
    throw wrongUsage("--url asks a server; --data and --database-url read its data: give one of them.");
  const used = key ?? process.env.WHITECELL_KEY;
  if (used === undefined || used === "") throw wrongUsage("--url needs a key: --key KEY.");
  return fetchLog(url, session, used);
}

function storedLog(session: string, given: Given): Promise<string> {
  return withStore(given, async ({ events }) => {
    const id = await idOf(events, session);
    const lines = await events.read(id, 1);
    return lines.map(({ line }) => `${line}\n`).join("");
  });
}

async function idOf(events: Store["events"], session: string): Promise<string> {
  const code = parseCode(session);
  const found = (await events.byId(session)) ?? (code === null ? null : await events.byCode(code));
  if (found === null) throw badInput("NOT_FOUND", `There is no session with the id or code ${session}.`);
  return found.id;
}

function cut(records: readonly LogRecord[], viewer: Viewer | null, anonymous: boolean): readonly LogRecord[] {
  const known = viewer === null ? records : projectLog(records, viewer);
  if (!anonymous) return known;
  return known.map((record) => ({
    ...record,
    parts: record.parts.map((part) =>
      typeof part !== "string" && part.body.kind === "message-worded" ? partDigest(part) : part,
    ),
  }));
}
