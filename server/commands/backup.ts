import { existsSync } from "node:fs";
import { copyDatabase, databaseFile, isDamage } from "../store/database-file.ts";
import { DATA_FOLDER, DATA_OPTIONS } from "./data-options.ts";
import { badInput, defineCommand, wrongUsage } from "./define.ts";
import { cannotWrite } from "./read-input.ts";

/** Copies everything that a server has stored into one file, while it runs. */
export const command = defineCommand({
  words: ["FILE"],
  options: DATA_OPTIONS,
  help: [
    "Copies all games, people, scenarios and keys into one file. The server may be running, with classes in it: whatever",
    "was acknowledged before the copy ends is in it. The host key of the data folder is not; keep a copy of it. A backup",
    "holds names and texts also after `forget`: delete old ones. With PostgreSQL use pg_dump.",
  ].join("\n"),
  run: async ({ words: [file = ""], options, json, terminal }) => {
    if (options["database-url"] !== undefined)
      throw wrongUsage("backup copies a data folder; for PostgreSQL use its own tool: pg_dump URL > FILE.");
    const folder = options.data ?? DATA_FOLDER;
    const source = databaseFile(folder);
    if (!existsSync(source)) throw badInput("NO_DATA", `No server has kept data in the folder ${folder}.`);
    // An older backup is worth more than a slip of the hand.
    if (existsSync(file)) throw badInput("CANNOT_WRITE", `${file} is there already; choose another name.`);
    const facts = await copyDatabase(source, file).catch((reason: unknown) => {
      if (!isDamage(reason)) throw cannotWrite(file, reason);
      throw badInput("DAMAGED", `${source} is damaged: only an older backup helps, with \`restore\`.`);
    });
    if (json) terminal.out(`${JSON.stringify({ ok: true, file, ...facts }, null, 2)}\n`);
    else terminal.out(`${file}: ${facts.sessions} games, ${facts.records} records, checked.\n`);
    return 0;
  },
});
