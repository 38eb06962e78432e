import { rmSync } from "node:fs";
import { join } from "node:path";
import { suggestion } from "../../shared/scenario/nearest-word.ts";
import { FIRST_KEY } from "../auth/host-key.ts";
import { hashOfKey, newKey } from "../auth/keys.ts";
import type { HostKey, Store } from "../store/store.ts";
import { DATA_FOLDER, DATA_OPTIONS, withStore } from "./data-options.ts";
import { badInput, type Call, defineCommand, wrongUsage } from "./define.ts";

const options = { ...DATA_OPTIONS } as const;
const DEEDS = ["add", "list", "revoke"] as const;
type KeysCall = Call<typeof options>;

/** Named host keys: whoever holds one makes sessions and sees those that it made; the first one sees all. */
export const command = defineCommand({
  words: ["add|list|revoke", "[NAME]"],
  options,
  help: [
    "Makes, lists and revokes host keys. Each has a name; a game belongs to the key that made it, and the first key,",
    "which the server makes by itself, sees all games. A new key is printed once: the server keeps only its hash. The",
    "server may be running: a revoked key is refused at once. Links to consoles that it made go on working, until they",
    "are removed in the game. A name whose key was revoked can get another one, and finds its games again.",
  ].join("\n"),
  run: async (call) => {
    const [what = "", name] = call.words;
    const deed = DEEDS.find((one) => one === what);
    if (deed === undefined) throw wrongUsage(`keys cannot "${what}"${suggestion(what, DEEDS)}`);
    if (deed === "list") return withStore(call.options, (store) => list(store, name, call));
    const checked = nameOf(deed, name);
    return withStore(call.options, (store) =>
      deed === "add" ? add(store, checked, call) : revoke(store, checked, call),
    );
  },
});

/** A name that can be read out, typed and quoted. */
function nameOf(deed: string, name: string | undefined): string {
  if (name === undefined) throw wrongUsage(`keys ${deed} needs NAME.`);
  if (/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,39}$/u.test(name)) return name.normalize("NFC");
  throw wrongUsage(
    `A key's name has at most 40 letters, digits, dots, hyphens and spaces, and begins with a letter or digit; not "${name}".`,
  );
}

async function add({ keys }: Store, name: string, { json, terminal }: KeysCall): Promise<0> {
  const key = newKey();
  if (!(await keys.add({ name, keyHash: hashOfKey(key), createdAt: Date.now() })))
    throw badInput("NAME_TAKEN", `There is a key with the name ${name} already; revoke it first.`);
  if (json) terminal.out(`${JSON.stringify({ ok: true, name, key }, null, 2)}\n`);
  else
    terminal.out(
      [
        `${key}`,
        "",
        `This is the key of ${name}, shown only now. It is typed on the host page, or follows the # of its address:`,
        `http://ADDRESS/#${key}`,
        "",
      ].join("\n"),
    );
  return 0;
}

async function revoke(
  { keys }: Store,
  name: string,
  { options: given, json, terminal }: KeysCall,
): Promise<0> {
  if (!(await keys.revoke(name, Date.now())))
    throw badInput("NOT_FOUND", `There is no key with the name ${name} that holds.`);
  // Without its file the server makes another first key; with it the revoked one would come back at the next start.
  if (name === FIRST_KEY) rmSync(join(given.data ?? DATA_FOLDER, "host-key"), { force: true });
  const more = name === FIRST_KEY ? " The next start of the server makes a new first key." : "";
  if (json) terminal.out(`${JSON.stringify({ ok: true, name }, null, 2)}\n`);
  else terminal.out(`The key of ${name} is revoked.${more}\n`);
  return 0;
}

async function list(store: Store, name: string | undefined, { json, terminal }: KeysCall): Promise<0> {
  if (name !== undefined) throw wrongUsage("keys list takes no name: it lists all.");
  const [keys, sessions] = await Promise.all([store.keys.list(), store.events.list(null)]);
  const lines = keys.map((key) => ({
    name: key.name,
    created: dateOf(key.createdAt),
    revoked: key.revokedAt === null ? null : dateOf(key.revokedAt),
    sessions: sessions.filter(({ owner }) => owner === key.name).length,
  }));
  if (json) terminal.out(`${JSON.stringify({ ok: true, keys: lines }, null, 2)}\n`);
  else terminal.out(table(keys, lines));
  return 0;
}

function table(
  keys: readonly HostKey[],
  lines: readonly { name: string; created: string; revoked: string | null; sessions: number }[],
): string {
  if (keys.length === 0) return "No key yet: the server makes the first one when it starts.\n";
  const width = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .map(({ name, created, revoked, sessions }) => {
      const count = sessions === 1 ? "1 game" : `${sessions} games`;
      const state = revoked === null ? "holds" : `revoked ${revoked}`;
      return `${name.padEnd(width)}  ${state}, made ${created}, ${count}\n`;
    })
    .join("");
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
