import { type RunningServer, startServer } from "./app.ts";
import type { ServerConfig } from "./config.ts";
import { processLog, type ServerLog } from "./log.ts";

/** A server that does not come to an end by itself is ended after so many milliseconds. */
const PATIENCE = 10_000;
/** What is still being printed has so many milliseconds to get out. */
const AFTERWARDS = 250;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a server until the process is told to stop.
 * @param started told when it serves
 */
export async function runServer(
  config: ServerConfig,
  started: (server: RunningServer) => void | Promise<void>,
): Promise<void> {
  const log = processLog(process.env.WHITECELL_LOG ?? "warn");
  // A session changes only after its records are on the disk, so a fault that nobody caught leaves all as they were:
  // ending the process would throw every class out of its game.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "nobody caught this rejection"));
  process.on("uncaughtException", (error) => log.error({ err: error }, "nobody caught this fault"));
  quietConsole(log);
  const server = await startServer(config, log);
  await started(server);
  await signalled();
  const watchdog = setTimeout(() => process.exit(1), PATIENCE);
  await server.stop();
  clearTimeout(watchdog);
  // Colyseus's timers for places that were reserved would keep the process for a quarter of a minute.
  setTimeout(() => process.exit(0), AFTERWARDS).unref();
}

/** Libraries write to the console what is wrong with a client's bytes: a line for each, and anybody can send them. */
function quietConsole(log: ServerLog): void {
  for (const name of ["log", "info", "warn", "error"] as const)
    console[name] = (...given: readonly unknown[]) => log.info({}, given.map(String).join(" "));
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
}
