import { existsSync } from "node:fs";
import { eraseSession, type Forgotten } from "../sessions/forget-session.ts";
import { databaseFile, isInUse } from "../store/database-file.ts";
import { askServer } from "./ask-server.ts";
import { DATA_FOLDER, DATA_OPTIONS, withStore } from "./data-options.ts";
import { badInput, defineCommand, type GivenOptions, wrongUsage } from "./define.ts";
import { sessionNamed } from "./session-id.ts";

const options = {
  texts: { hint: "Also erase messages and notes; the log verifies and replays without them." },
  ...DATA_OPTIONS,
  url: { value: "URL", hint: "Ask a running server to do it." },
  key: { value: "KEY", hint: "The host key for --url; else WHITECELL_KEY from the environment." },
} as const;

/** Erases the names of a session's people, and what they wrote if that is asked for. */
export const command = defineCommand({
  words: ["SESSION"],
  options,
  help: [
    "Erases the names of a session's people; they go by their ids from then on, and the session can still be replayed. With",
    "--texts it erases messages and notes from the log, too: their digests stay, so that the log verifies all the same. A",
    "server that runs on the data folder must be asked (--url). Older backups and exported logs keep what was erased here.",
    "Free moves, events that a facilitator wrote and reasons of overrides stay: turns are worked out from them.",
  ].join("\n"),
  run: async ({ words: [session = ""], options: given, json, terminal }) => {
    const texts = given.texts === true;
    const forgotten = given.url === undefined ? await erase(session, given) : await ask(session, given);
    const { names, texts: erased } = forgotten;
    if (json) terminal.out(`${JSON.stringify({ ok: true, names, texts: erased }, null, 2)}\n`);
    else
      terminal.out(`${names} names${texts ? ` and ${erased} texts` : ""} erased from session ${session}.\n`);
    return 0;
  },
});

type Given = GivenOptions<typeof options>;

async function ask(session: string, { url = "", key, texts, data, "database-url": database }: Given) {
  if (data !== undefined || database !== undefined)
    throw wrongUsage("--url asks a server; --data and --database-url work on its data: give one of them.");
  const used = key ?? process.env.WHITECELL_KEY;
  if (used === undefined || used === "") throw wrongUsage("--url needs a host key: --key KEY.");
  const path = `api/sessions/${encodeURIComponent(session)}/forget`;
  const body = { texts: texts === true };
  return JSON.parse(await askServer(url, path, { key: used, body })) as Forgotten;
}

function erase(session: string, given: Given): Promise<Forgotten> {
  if (given["database-url"] === undefined) refuseInUse(given.data ?? DATA_FOLDER);
  return withStore(given, async (store) => {
    const { id } = await sessionNamed(store.events, session);
    const forgotten = await eraseSession(store, id, { texts: given.texts === true, now: Date.now() });
    await store.vacuum();
    return forgotten;
  });
}

/** A server that runs has the names and texts in its memory, and would write them into its next snapshot. */
function refuseInUse(folder: string): void {
  const file = databaseFile(folder);
  if (existsSync(file) && isInUse(file))
    throw badInput("IN_USE", `A server runs on ${folder}: ask it with --url and --key, or stop it first.`);
}
