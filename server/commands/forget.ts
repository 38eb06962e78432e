import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { endErasing, eraseSession, type Forgotten } from "../sessions/forget-session.ts";
import { ALONE } from "../sessions/ownership.ts";
import { databaseFile, isInUse } from "../store/database-file.ts";
import type { LeaseStore } from "../store/store.ts";
import { askServer } from "./ask-server.ts";
import { DATA_FOLDER, DATA_OPTIONS, withStore } from "./data-options.ts";
import { badInput, defineCommand, type GivenOptions, wrongUsage } from "./define.ts";
import { sessionNamed } from "./session-id.ts";

const options = {
  texts: { hint: "Also erase all that people wrote; the log verifies and replays without it." },
  ...DATA_OPTIONS,
  url: { value: "URL", hint: "Ask a running server to do it." },
  key: {
    value: "KEY",
    hint: "The host key for --url; else WHITECELL_KEY from the environment.",
    onlyWith: "url",
  },
} as const;

/** Erases the names of a session's people, and what they wrote if that is asked for. */
export const command = defineCommand({
  words: ["GAME"],
  options,
  help: [
    "Erases the names of a game's people; they go by their ids from then on, and the game can still be replayed. With",
    "--texts it erases from the log, too, what they wrote: messages, notes, free moves, events, reasons of overrides. Their",
    "digests stay, so that the log verifies all the same. A server that has the game open must be asked (--url). Older",
    "backups and exported logs keep what was erased here.",
  ].join("\n"),
  run: async ({ words: [session = ""], options: given, json, terminal }) => {
    const texts = given.texts === true;
    const forgotten = given.url === undefined ? await erase(session, given) : await ask(session, given);
    const { names, texts: erased } = forgotten;
    if (json) terminal.out(`${JSON.stringify({ ok: true, names, texts: erased }, null, 2)}\n`);
    else terminal.out(`${names} names${texts ? ` and ${erased} texts` : ""} erased from game ${session}.\n`);
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
  const shared = given["database-url"] !== undefined;
  if (!shared) refuseInUse(given.data ?? DATA_FOLDER);
  return withStore(given, async (store) => {
    const { id } = await sessionNamed(store.events, session);
    const texts = given.texts === true;
    const work = () => eraseSession(store, id, texts);
    const forgotten = shared ? await withLease(store.leases, id, work) : await work();
    await endErasing(store, [id], { texts, now: Date.now() });
    return forgotten;
  });
}

/** A server that runs has the names and texts in its memory, and would write them into its next snapshot. */
function refuseInUse(folder: string): void {
  const file = databaseFile(folder);
  if (existsSync(file) && isInUse(file))
    throw badInput("IN_USE", `A server runs on ${folder}: ask it with --url and --key, or stop it first.`);
}

/** Longer than any session takes; given back as soon as it is done. In milliseconds. */
const ERASING = 10 * 60_000;

/** The same in a database that several servers may have open: none may have the session, or take it meanwhile. */
async function withLease<T>(leases: LeaseStore, session: string, work: () => Promise<T>): Promise<T> {
  const holder = { process: `forget-${randomBytes(8).toString("hex")}`, address: "" };
  // The lease of a server without peers is over after seconds, though it has the session as long as it runs.
  const alone = (await leases.holderOf(session)) === ALONE;
  const claim = alone ? null : await leases.claim(session, holder, { milliseconds: ERASING, force: false });
  if (claim === null || "heldAt" in claim)
    throw badInput(
      "IN_USE",
      `A server has game ${session} open, or was killed while it had: ask a server with --url and --key.`,
    );
  try {
    return await work();
  } finally {
    await leases.release(session, claim.epoch);
  }
}
