import { FIRST_KEY } from "../auth/host-key.ts";
import { doLogTask } from "../sessions/log-task.ts";
import { importLog } from "../sessions/place-log.ts";
import { DATA_OPTIONS, withStore } from "./data-options.ts";
import { badInput, defineCommand } from "./define.ts";
import { readLogFile } from "./read-log-file.ts";
import { refusedLog } from "./refused-log.ts";

/** Makes a session to look at of a log that was exported, perhaps from another server. */
export const command = defineCommand({
  words: ["LOG"],
  options: {
    owner: { value: "NAME", hint: `The host key whose game it becomes; ${FIRST_KEY} if not given.` },
    ...DATA_OPTIONS,
  },
  help: [
    "Takes a whole log in as a game, exported here or on another server: to look at on the host page, and to branch. Every",
    "byte is verified first; a damaged log, or a seat's, is refused with the line at fault. Names are not in logs, so people",
    "go by their ids. The server may be running. `-` reads the standard input.",
  ].join("\n"),
  run: async ({ words: [file = ""], options, json, terminal }) => {
    const checked = doLogTask({ kind: "check", text: readLogFile(file) });
    if (!checked.ok) throw refusedLog(file, checked.error);
    const owner = options.owner ?? FIRST_KEY;
    const placed = await withStore(options, async (store) => {
      const keys = (await store.keys.list()).map(({ name }) => name);
      if (options.owner !== undefined && !keys.includes(owner))
        throw badInput("NOT_FOUND", `There is no host key named ${owner}.`, { known: keys });
      return importLog(store, checked.value, { owner, now: Date.now() });
    });
    if (!placed.ok) throw refusedLog(file, placed.error);
    const { id, title, phase, turn, turns } = placed.value;
    if (json)
      terminal.out(`${JSON.stringify({ ok: true, session: id, title, phase, turn, turns }, null, 2)}\n`);
    else terminal.out(`Game ${id} "${title}" can now be looked at on the host page, and branched.\n`);
    return 0;
  },
});
