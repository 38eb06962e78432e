#!/usr/bin/env node
// Finds a Node that is new enough and runs the command line on it. Plain JavaScript in an old manner, because a Node that
// is too old must be able to read it, too: it is what says so.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;

function majorOf(version) {
  return Number.parseInt(String(version).replace(/^v/, ""), 10);
}

/** The Node of the optional npm package `node`, or undefined where it could not be installed or does not run here. */
function packagedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve("node/package.json");
    const executable = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.node);
    const answer = spawnSync(executable, ["--version"], { encoding: "utf8" });
    return answer.status === 0 && majorOf(answer.stdout) >= NEEDED ? executable : undefined;
  } catch (_notInstalled) {
    return undefined;
  }
}

/** The command line as TypeScript in a clone, as the JavaScript that was built from it in a published package. */
function commandLine() {
  const here = dirname(fileURLToPath(import.meta.url));
  const source = join(here, "cli.ts");
  return existsSync(source) ? source : join(here, "../dist/server/cli.js");
}

/**
 * Node keeps what it has compiled in a folder, so that the next start takes half the time; where it may not write, it
 * does without. The folder belongs to this installation: in one that all users of a machine share, somebody else could
 * lay down code for this process to run.
 *
 * On Linux each of a process's threads takes what it asks for from a pool of its own and gives little of it back: more
 * than a hundred megabytes of a busy server. Two pools are enough, of which the classes' thread has one.
 */
function environment() {
  const cache = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/.cache/node");
  const usual = { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: "2" };
  return Object.assign(usual, process.env, { WHITECELL_LAUNCHER: "3" });
}

function run(executable) {
  const options = ["--disable-warning=ExperimentalWarning", commandLine()];
  // The last one tells the command line when this process is gone: on Windows nothing else can ask it to stop. Node's own
  // channel for that would also be found by libraries that end the process when it closes.
  const child = spawn(executable, options.concat(process.argv.slice(2)), {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: environment(),
  });
  // A terminal sends Ctrl+C to both; whatever is sent to this process alone is handed on. On Windows all of these come to
  // both, and to send them on would end the other one without a word.
  const pass = (signal) => () => {
    if (process.platform === "win32" || (signal === "SIGINT" && process.stdin.isTTY)) return;
    child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"]) process.on(signal, pass(signal));
  child.on("error", (reason) => {
    console.error(`whitecell: ${executable} could not be started: ${reason.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const executable = majorOf(process.version) >= NEEDED ? process.execPath : packagedNode();
if (executable === undefined) {
  console.error(`whitecell needs Node ${NEEDED} or newer; this is Node ${process.version}.`);
  process.exit(2);
}
run(executable);
