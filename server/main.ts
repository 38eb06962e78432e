import { Socket } from "node:net";
import { type RunningServer, startServer } from "./app.ts";
import type { ServerConfig } from "./config.ts";
import { faultOfNode } from "./faulty-node.ts";
import { processLog, type ServerLog } from "./log.ts";
import { stopWithin } from "./stop-within.ts";
import { listenForStop, WORDS_TO_STOP } from "./word-to-stop.ts";

/** What is still being printed has so many milliseconds to get out. */
const AFTERWARDS = 250;

/**
 * Runs a server until the process is told to stop.
 * @param started told when it serves; if that fails the server is stopped, too
 * @returns whether the server came to its end by itself; if not, the process has to be ended
 */
export async function runServer(
  config: ServerConfig,
  started: (server: RunningServer) => void | Promise<void>,
): Promise<boolean> {
  const log = processLog(process.env.WHITECELL_LOG ?? "warn");
  // A session changes only after its records are on the disk, so a fault that nobody caught leaves all as they were:
  // ending the process would throw every class out of its game.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "nobody caught this rejection"));
  process.on("uncaughtException", (error) => log.error({ err: error }, "nobody caught this fault"));
  quietConsole(log);
  const server = await startServer(config, log);
  const fault = faultOfNode(process.versions.node);
  // The Node that comes with the program may be one of these: no teacher can do anything about it, so only who asks is told.
  if (fault !== null) log.info({}, fault);
  const [told, again] = signalled();
  try {
    await Promise.race([started(server), told]);
    await told;
  } catch (error) {
    await stopWithin(() => server.stop(), { after, hurry: told, log });
    endSoon();
    throw error;
  }
  const ended = await stopWithin(() => server.stop(), { after, hurry: again, log });
  endSoon();
  return ended;
}

/** Colyseus's timers for places that were reserved would keep the process for a quarter of a minute. */
function endSoon(): void {
  setTimeout(() => process.exit(), AFTERWARDS).unref();
}

/** Unlike the sessions' timers it keeps the process alive. */
function after(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

/** Libraries write to the console what is wrong with a client's bytes: a line for each, and anybody can send them. */
function quietConsole(log: ServerLog): void {
  for (const name of ["log", "info", "warn", "error"] as const)
    console[name] = (...given: readonly unknown[]) => log.info({}, given.map(String).join(" "));
}

/**
 * The launcher keeps a pipe open as long as it is there. Without it nobody could stop a server that goes on holding its
 * port: on Windows a process that is ended can tell nobody else.
 */
function launcherGone(call: () => void): void {
  const pipe = Number(process.env.WHITECELL_LAUNCHER);
  if (!Number.isSafeInteger(pipe) || pipe < 3) return;
  // Whoever this process starts has no such pipe.
  delete process.env.WHITECELL_LAUNCHER;
  new Socket({ fd: pipe }).on("error", call).on("close", call).resume().unref();
}

/** Resolve when the process is told to stop, and when somebody has lost patience and tells it again. */
function signalled(): readonly [Promise<void>, Promise<void>] {
  const told = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  const { hear } = listenForStop(WORDS_TO_STOP, { told: told.resolve, again: again.resolve });
  launcherGone(hear);
  return [told.promise, again.promise];
}
