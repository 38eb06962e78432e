import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { debuglog } from "node:util";
import { suggestion } from "../shared/scenario/nearest-word.ts";
import {
  type CommandDefinition,
  CommandFault,
  type ExitCode,
  type Terminal,
  wrongUsage,
} from "./commands/define.ts";
import { commandHelp, programHelp } from "./commands/help.ts";
import { parseWords } from "./commands/parse-words.ts";
import { systemReason } from "./commands/system-reason.ts";
import { PROGRAM_VERSION } from "./version.ts";

interface CommandLine {
  readonly summary: string;
  /** The command's file is read when it is called, so that no command waits for what only another one needs. */
  load(): Promise<{ readonly command: CommandDefinition }>;
}

/** All commands, in the order in which the help lists them. */
const COMMANDS: Readonly<Record<string, CommandLine>> = {
  serve: {
    summary: "run the server",
    load: () => import("./commands/serve.ts"),
  },
  validate: {
    summary: "check scenario files",
    load: () => import("./commands/validate.ts"),
  },
  simulate: {
    summary: "play a scenario many times with bots, and report its balance",
    load: () => import("./commands/simulate.ts"),
  },
  worker: {
    summary: "play games that simulate hands out to several machines",
    load: () => import("./commands/worker.ts"),
  },
  replay: {
    summary: "show a game as its log tells it, turn by turn",
    load: () => import("./commands/replay.ts"),
  },
  verify: {
    summary: "check that nothing in a log was changed",
    load: () => import("./commands/verify.ts"),
  },
  export: {
    summary: "write the log of a game",
    load: () => import("./commands/export.ts"),
  },
  keys: {
    summary: "make, list and revoke named host keys",
    load: () => import("./commands/keys.ts"),
  },
  branch: {
    summary: "go on from a turn of a game: a new log with the same course and dice",
    load: () => import("./commands/branch.ts"),
  },
  import: {
    summary: "look at a log that comes from elsewhere",
    load: () => import("./commands/import.ts"),
  },
  backup: {
    summary: "copy all that a server has stored, while it runs",
    load: () => import("./commands/backup.ts"),
  },
  restore: {
    summary: "put a backup back",
    load: () => import("./commands/restore.ts"),
  },
  forget: {
    summary: "erase the names of a game, and its texts",
    load: () => import("./commands/forget.ts"),
  },
  schema: {
    summary: "write the JSON Schema of scenario files",
    load: () => import("./commands/schema.ts"),
  },
};

/** Runs one command line and gives its exit code. Whatever goes wrong is one sentence, never a stack trace. */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = typed;
  try {
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      const summaries = Object.entries(COMMANDS).map(([each, { summary }]) => [each, summary] as const);
      terminal.out(programHelp(summaries));
      return name === undefined ? 2 : 0;
    }
    if (name === "--version") {
      terminal.out(`${PROGRAM_VERSION}\n`);
      return 0;
    }
    return await runCommand(name, rest, terminal);
  } catch (reason) {
    return report(reason, rest.includes("--json"), terminal);
  }
}

async function runCommand(name: string, typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const line = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (line === undefined)
    throw wrongUsage(`There is no command "${name}"${suggestion(name, Object.keys(COMMANDS))}`);
  const { command } = await line.load();
  const { words, options, json, help } = parseWords(name, command, typed);
  if (help) {
    terminal.out(commandHelp(name, command));
    return 0;
  }
  return command.run({ words, options, json, terminal });
}

function report(reason: unknown, json: boolean, terminal: Terminal): ExitCode {
  debuglog("whitecell")("%o", reason);
  const known = reason instanceof CommandFault;
  const message = reason instanceof Error ? reason.message : String(reason);
  const sentence = known ? message : `The program made a mistake: ${message}`;
  const code = known ? reason.code : "INTERNAL";
  if (json)
    terminal.out(
      `${JSON.stringify({ ok: false, code, message: sentence, ...(known ? reason.details : {}) }, null, 2)}\n`,
    );
  terminal.err(`whitecell: ${sentence}\n`);
  return known ? reason.exit : 1;
}

/** Writes to the process's own streams. A reader that has seen enough (`| head`) is no fault, a full disk is. */
function processTerminal(): Terminal {
  process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
    if (reason.code === "EPIPE") process.exit(0);
    const why = systemReason(reason) ?? reason.message;
    process.stderr.write(`whitecell: The result cannot be written, or not the whole of it: ${why}.\n`);
    process.exit(1);
  });
  // Nobody reads what is told beside the result: the result itself is still wanted.
  process.stderr.on("error", () => {});
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isScreen: process.stderr.isTTY === true,
  };
}

/**
 * Whether this file was started, not read by another. Node 24.0 does not know `import.meta.main` yet, and Windows writes the
 * letter of a drive large or small.
 */
const started =
  import.meta.main ??
  (process.argv[1] !== undefined &&
    relative(realpathSync(process.argv[1]), realpathSync(import.meta.filename)) === "");
if (started) {
  process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
  // A process that ends because nothing is left to do gives up its listeners first, and a signal that comes after that
  // kills it: one that was handed on twice would make a good end look like a crash. This way it listens until it is gone.
  process.once("beforeExit", () => process.exit());
}
