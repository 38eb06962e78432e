import { branchWish } from "../sessions/branch-session.ts";
import { doLogTask } from "../sessions/log-task.ts";
import { defineCommand, wrongUsage } from "./define.ts";
import { OUT_OPTION, writeLog } from "./log-output.ts";
import { wholeNumber } from "./parse-words.ts";
import { readLogFile } from "./read-log-file.ts";
import { refusedLog } from "./refused-log.ts";

/** Writes the log of a new session that takes over the course of another one, up to the results of a turn. */
export const command = defineCommand({
  words: ["LOG"],
  options: {
    turn: { value: "N", hint: "The last turn that both have in common; 0 is the start." },
    title: { value: "TEXT", hint: "What the new game is called; like the old one if not given." },
    ...OUT_OPTION,
  },
  help: [
    "Writes the log of a new game that takes over the course of another one up to the results of a turn: with the same",
    "scenario, settings and seed, so that the same orders meet the same dice. It verifies and replays alone, and its first",
    "record names its parent. Messages, notes and people stay in the parent. `-` reads the standard input.",
  ].join("\n"),
  run: async ({ words: [file = ""], options, json, terminal }) => {
    if (options.turn === undefined) throw wrongUsage("branch needs a turn: --turn N.");
    const turn = wholeNumber("turn", options.turn, 0, 1_000);
    const text = readLogFile(file);
    const wish = branchWish({ turn, title: options.title }, Date.now());
    const branch = doLogTask({ kind: "branch", text, wish });
    if (!branch.ok) throw refusedLog(file, branch.error);
    const { id, lines } = branch.value;
    const log = lines.map(({ line }) => `${line}\n`).join("");
    if (json) terminal.out(`${JSON.stringify({ ok: true, session: id, turn, log }, null, 2)}\n`);
    else writeLog(log, options.out, terminal);
    return 0;
  },
});
