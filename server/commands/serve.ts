import { rmSync } from "node:fs";
import type { SessionLinks } from "../../shared/protocol/http.ts";
import type { RunningServer } from "../app.ts";
import { BadHostKey } from "../auth/host-key.ts";
import { NoRedis } from "../cluster.ts";
import { DEFAULT_HOST, DEFAULT_PORT, type ServerConfig } from "../config.ts";
import { runServer } from "../main.ts";
import { DATA_FOLDER, DATA_OPTIONS } from "./data-options.ts";
import { badInput, defineCommand, type GivenOptions, type Terminal, wrongUsage } from "./define.ts";
import { demoFolder, makeDemo } from "./demo.ts";
import { wholeNumber } from "./parse-words.ts";
import { redisAddress } from "./redis-option.ts";
import { systemReason } from "./system-reason.ts";

const options = {
  port: { value: "PORT", hint: `${DEFAULT_PORT} if not given; 0 takes any free one.` },
  host: { value: "ADDRESS", hint: "Where to listen: the whole network if not given; 127.0.0.1 closes it." },
  ...DATA_OPTIONS,
  "redis-url": {
    value: "URL",
    hint: "A Redis server, for several processes that serve the same PostgreSQL database.",
  },
  "peer-url": {
    value: "URL",
    hint: "Where the other processes reach this one, if not at its address in the network.",
  },
  "public-url": {
    value: "URL",
    hint: "The server's address as others know it, if a proxy stands before it.",
  },
  "trust-proxy": { hint: "Take the asker's address from what the proxy says." },
  "retention-days": {
    value: "N",
    hint: "Erase the names of games that ended so many days ago; never by itself if not given.",
  },
  demo: { hint: "Try it: one game with bots is made, and all is gone when you stop." },
} as const;

/** Runs the server until it is told to stop. */
export const command = defineCommand({
  words: [],
  options,
  help: [
    "Runs the server and prints the host's link. Whoever has the link can make and run games, so keep it to yourself.",
    "Everything that lasts is in the data folder; the server may be stopped or killed at any moment.",
  ].join("\n"),
  run: async ({ options: given, json, terminal }) => {
    const folder = given.demo === true ? demoFolder() : null;
    try {
      const config = { ...configOf(given), ...(folder === null ? {} : { data: folder }) };
      const ended = await runServer(config, async (running) => {
        const { hostLink, otherLinks, joinAddress } = running;
        const demo = folder === null ? null : (await makeDemo(running, config)).links;
        const places = { ok: true, hostLink, otherLinks, joinAddress, ...(demo === null ? {} : { demo }) };
        if (json) terminal.out(`${JSON.stringify(places)}\n`);
        else terminal.out(greeting(running, config.retentionDays, demo));
      });
      return ended ? 0 : 1;
    } catch (reason) {
      throw startFault(reason);
    } finally {
      if (folder !== null) forget(folder, terminal);
    }
  },
});

/** A server that was given up still has its file open, and Windows deletes no open file. */
function forget(folder: string, terminal: Terminal): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    terminal.err(
      `whitecell: Please delete ${folder} yourself: it holds what was tried, and is still in use.\n`,
    );
  }
}

function configOf(given: GivenOptions<typeof options>): ServerConfig & { retentionDays: number | null } {
  for (const other of ["data", "database-url", "redis-url"] as const)
    if (given.demo === true && given[other] !== undefined)
      throw wrongUsage(`--demo keeps nothing, and so goes without --${other}.`);
  return {
    port: wholeNumber("port", given.port ?? String(DEFAULT_PORT), 0, 65_535),
    host: given.host ?? DEFAULT_HOST,
    data: given.data ?? DATA_FOLDER,
    databaseUrl: given["database-url"] ?? null,
    redisUrl: redisUrl(given),
    peerUrl: httpUrl("peer-url", given["peer-url"]),
    publicUrl: httpUrl("public-url", given["public-url"]),
    trustProxy: given["trust-proxy"] === true,
    retentionDays: retentionDays(given),
  };
}

/** A hundred years are as good as never. */
const MOST_DAYS = 36_500;

function retentionDays({ "retention-days": days }: GivenOptions<typeof options>): number | null {
  return days === undefined ? null : wholeNumber("retention-days", days, 0, MOST_DAYS);
}

/** Several processes need what they share, and each an address of its own that browsers open its sockets at. */
function redisUrl(given: GivenOptions<typeof options>): string | null {
  const url = given["redis-url"];
  if (url === undefined) return null;
  for (const needed of ["database-url", "public-url"] as const)
    if (given[needed] === undefined)
      throw wrongUsage(`--redis-url is of use only together with --${needed}.`);
  return redisAddress(url);
}

function httpUrl(name: string, given: string | undefined): URL | null {
  if (given === undefined) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw wrongUsage(
      `--${name} must be an address such as https://school.example/whitecell, not "${given}".`,
    );
  url.search = "";
  url.hash = "";
  // Proxies make one of several slashes, and nothing would be found under the others.
  url.pathname = url.pathname.replace(/\/{2,}/g, "/");
  return url;
}

type Places = Pick<RunningServer, "hostLink" | "otherLinks" | "joinAddress" | "onNetwork">;

function greeting(
  { hostLink, otherLinks, joinAddress, onNetwork }: Places,
  days: number | null,
  demo: SessionLinks | null,
): string {
  const elsewhere = "  If the class is in another network of this machine, open the host page there:";
  return [
    "",
    `  Host page:      ${hostLink}`,
    `  Students join:  ${joinAddress}`,
    "",
    ...(demo === null ? [] : demoLines(demo)),
    ...(otherLinks.length > 0 ? [elsewhere, ...otherLinks.map((link) => `    ${link}`), ""] : []),
    ...(days === null
      ? []
      : [`  The names of a game are erased ${days === 1 ? "1 day" : `${days} days`} after its end.`]),
    onNetwork
      ? "  The host page's link holds your key: keep it off the projector. Stop with Ctrl+C."
      : "  Only this machine can reach the server. Stop with Ctrl+C.",
    "",
    "",
  ].join("\n");
}

function demoLines({ console: consoleLink, join, projector }: SessionLinks): readonly string[] {
  return [
    "  A game is ready to be tried; bots play every seat that nobody takes. Open both in one browser:",
    `    you lead it:    ${consoleLink}`,
    `    you play:       ${join}`,
    `    on the wall:    ${projector}`,
    "  Nothing of it is kept: all is gone when you stop.",
    "",
  ];
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program already listens at this port; choose one with --port",
  EACCES: "the system does not let you listen at this port or write to this folder",
  EPERM: "the data folder is somebody else's",
  EEXIST: "what --data names is a file, not a folder",
  EADDRNOTAVAIL: "this machine does not have the address given with --host",
  ENOTFOUND: "the address given with --host or --database-url is not known",
  ECONNREFUSED: "the database does not answer",
};

/** Says in one sentence why the server did not start. */
function startFault(reason: unknown) {
  const code = (reason as NodeJS.ErrnoException).code ?? "";
  if (reason instanceof NoRedis)
    return badInput("CANNOT_SERVE", "The server cannot start: the Redis server does not answer.");
  if (reason instanceof BadHostKey)
    return badInput("CANNOT_SERVE", `The server cannot start: ${reason.message}.`);
  const known = REASONS[code] ?? systemReason(reason);
  if (known === null) return reason;
  return badInput("CANNOT_SERVE", `The server cannot start: ${known}.`);
}
