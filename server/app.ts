import type { Server as HttpServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { matchMaker, Server } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { firstHostKey } from "./auth/host-key.ts";
import { linkKey, newKey } from "./auth/keys.ts";
import { PhrasePace } from "./auth/phrase-pace.ts";
import { COPIES, HANDINGS, MAKINGS, ReadingPace } from "./auth/reading-pace.ts";
import { REAL, TypedCodeLimiter } from "./auth/typed-code-limiter.ts";
import { type Cluster, joinCluster } from "./cluster.ts";
import type { ServerConfig } from "./config.ts";
import { Figures } from "./figures.ts";
import { Addresses } from "./http/addresses.ts";
import { byPath, httpApp } from "./http/app.ts";
import { isOwnPage } from "./http/own-page.ts";
import { inTurn, plainServer } from "./http/plain-server.ts";
import { isRoomAddress } from "./http/room-address.ts";
import type { HttpTools } from "./http/tools.ts";
import { UnreadAnswers } from "./http/unread-answers.ts";
import { lanAddresses } from "./lan-address.ts";
import type { ServerLog } from "./log.ts";
import { readAhead } from "./read-ahead.ts";
import { DeflateThread } from "./rooms/deflate-thread.ts";
import { ROOM, reserve } from "./rooms/reserve.ts";
import { type RoomTools, SessionRoom } from "./rooms/session-room.ts";
import { PROGRAM_ROOT } from "./root.ts";
import { ScenarioLibrary } from "./scenarios/scenario-library.ts";
import { retentionOf } from "./sessions/retention.ts";
import { type ServerTime, systemTime } from "./sessions/server-time.ts";
import { Sessions } from "./sessions/sessions.ts";
import { Waker } from "./sessions/waker.ts";
import { openPostgresStore, openSqliteStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

export interface RunningServer {
  readonly port: number;
  /** Opens the host page; it holds the first host key. */
  readonly hostLink: string;
  /** The host's link by the machine's other addresses: whoever opens one gets links and codes for that network. */
  readonly otherLinks: readonly string[];
  /** What students type. */
  readonly joinAddress: string;
  /** Whether others on the network can reach it. */
  readonly onNetwork: boolean;
  /** Says goodbye to everybody, finishes what is being written, and closes. */
  stop(): Promise<void>;
}

/** What a test may put in the place of the real thing. */
export interface ServerParts {
  readonly time?: ServerTime;
  readonly scenarios?: URL;
  readonly client?: URL;
}

/** A larger WebSocket message closes its socket. In bytes. */
const LARGEST_MESSAGE = 64 * 1024;
/**
 * The results of a turn are up to 80 KB for each student, and a school's air is shared by all: sent small they are a
 * quarter. Level 3 takes half of the time of the usual level, for a twentieth more bytes.
 */
const COMPRESSION = {
  threshold: 8 * 1024,
  zlibDeflateOptions: { level: 3 },
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
} as const;
/** Between two signs of life of a socket; after two without an answer it is closed. In milliseconds. */
const PULSE = 10_000;

/** Colyseus waits for people who reserved a place and never came; nobody else does. In milliseconds. */
const GOODBYE = 2_000;

/** Starts a server; it serves when the promise resolves. One per process: Colyseus knows no more. */
export async function startServer(
  config: ServerConfig,
  log: ServerLog,
  parts: ServerParts = {},
): Promise<RunningServer> {
  const time = parts.time ?? systemTime();
  const cluster = await joinCluster(config, log);
  const figures = new Figures();
  const store = figures.timed(await openStore(config, log));
  const secret = await store.keys.secret(newKey());
  const peersKey = (renewals: number) => linkKey(secret, "cluster", "host", renewals);
  const key = await firstHostKey(config.data, store.keys, time.now(), cluster === null ? newKey : peersKey);
  const sessions = new Sessions({ store, time, log, secret, ...(cluster && { holder: cluster.holder }) });
  const waker = new Waker(sessions);
  const scenarios = new ScenarioLibrary(
    store.scenarios,
    parts.scenarios ?? new URL("scenarios/", PROGRAM_ROOT),
    (words) => log.warn({}, words),
  );
  const http = plainServer();
  const hangUp = socketsOf(http);
  const thread = new DeflateThread((err) => log.warn({ err }, "messages are compressed at once now"));
  const colyseus = await openRooms(http, { sessions, log, figures, thread }, cluster, config.publicUrl);
  const retention = retentionOf(sessions, config.retentionDays ?? null);
  let callOff = () => {};
  const stop = async () => {
    callOff();
    waker.end();
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    await Promise.race([colyseus.gracefullyShutdown(false), delay(GOODBYE, undefined, { ref: false })]);
    await retention?.end();
    await sessions.end();
    hangUp();
    await closed;
    await thread.end();
    await scenarios.end();
    await store.close();
  };
  try {
    const port = await listen(http, config);
    const [lan = null, ...others] = lanAddresses(config.host);
    const addresses = new Addresses({ publicUrl: config.publicUrl, lan, port });
    const own = `http://${lan ?? "127.0.0.1"}:${port}`;
    cluster?.listensAt(own);
    const redisAnswers = cluster?.redisAnswers ?? null;
    const given = { store, sessions, scenarios, addresses, log, figures };
    const tools: HttpTools = { ...given, ...paces(), now: () => time.now(), reserve, redisAnswers };
    const client = parts.client ?? new URL("dist/client/", PROGRAM_ROOT);
    http.on("request", inTurn(byPath(httpApp(tools, { trustProxy: config.trustProxy, client, own }))));
    waker.begin();
    callOff = readAhead(scenarios, store.events, log);
    const base = addresses.base();
    const onNetwork = lan !== null || config.publicUrl !== null;
    const otherLinks = config.publicUrl === null ? hostLinks(others, port, key) : [];
    return { port, hostLink: `${base}/#${key}`, otherLinks, joinAddress: `${base}/join`, onNetwork, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function hostLinks(addresses: readonly string[], port: number, key: string): readonly string[] {
  return addresses.map((address) => `http://${address}:${port}/#${key}`);
}

/** What slows whoever guesses, and whoever reads without end. */
const paces = () => ({
  limiter: new TypedCodeLimiter(),
  phrases: new PhrasePace(),
  readings: new ReadingPace(),
  unread: new UnreadAnswers(),
  connects: new ReadingPace(),
  handings: new ReadingPace(REAL, HANDINGS),
  copies: new ReadingPace(REAL, COPIES),
  makings: new ReadingPace(REAL, MAKINGS),
});

/**
 * Keeps count of a server's sockets, also of those that became WebSockets.
 * @returns ends them all: one whose other end has vanished, as a telephone in a pocket has, never answers a goodbye
 */
function socketsOf(http: HttpServer): () => void {
  const open = new Set<Socket>();
  http.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}

function openStore({ data, databaseUrl }: ServerConfig, log: ServerLog): Promise<Store> {
  if (databaseUrl === null) return openSqliteStore(data);
  return openPostgresStore(databaseUrl, (error) =>
    log.warn({ err: error }, "the database broke a connection"),
  );
}

/**
 * Colyseus gets the sockets and nothing else: its own routes let anybody make rooms, read bodies without a limit and
 * allow every origin, so all requests go to our own routes alone.
 */
async function openRooms(
  http: HttpServer,
  { sessions, ...tools }: Pick<HttpTools, "sessions"> & Omit<RoomTools, "open">,
  cluster: Cluster | null,
  publicUrl: URL | null,
): Promise<Server> {
  const transport = new WebSocketTransport({
    server: http,
    maxPayload: LARGEST_MESSAGE,
    pingInterval: PULSE,
    perMessageDeflate: COMPRESSION,
    beforeUpgrade: ({ url }, { headers }) => {
      if (!isRoomAddress(new URL(url))) return new Response("No game is here.\n", { status: 404 });
      return isOwnPage(headers, publicUrl)
        ? undefined
        : new Response("Not from this page.\n", { status: 403 });
    },
  });
  const options = { greet: false, gracefullyShutdown: false, logger: quietLog(tools.log), ...cluster?.rooms };
  const server = new Server({ transport, ...options });
  server.define(ROOM, SessionRoom, { tools: { open: (id: string) => sessions.open(id), ...tools } });
  matchMaker.controller.exposedMethods = [];
  await server.serverless();
  http.removeAllListeners("request");
  return server;
}

/** Colyseus's own messages: broken frames and sockets of clients, which nobody who runs a server can mend. */
function quietLog(log: ServerLog) {
  const words = (given: readonly unknown[]) => given.map(String).join(" ");
  return {
    debug: () => {},
    info: () => {},
    log: () => {},
    trace: () => {},
    warn: (...given: readonly unknown[]) => log.info({}, words(given)),
    error: (...given: readonly unknown[]) => log.info({}, words(given)),
  };
}

function listen(http: HttpServer, { port, host }: ServerConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}
