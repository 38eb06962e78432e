import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { matchMaker, type ServerOptions } from "@colyseus/core";
import type { ServerConfig } from "./config.ts";
import type { LenientDriver } from "./lenient-redis.ts";
import type { ServerLog } from "./log.ts";
import type { Holder } from "./store/store.ts";

/** This process among others that serve the same sessions. */
export interface Cluster {
  /** What Colyseus is told, so that all of its matchmakers know all rooms, and clients open each socket where its room is. */
  readonly rooms: Pick<
    ServerOptions,
    "driver" | "presence" | "publicAddress" | "selectProcessIdToCreateRoom"
  >;
  readonly holder: Holder;
  /** Tells its peers where to reach it, as soon as that is known. */
  listensAt(address: string): void;
  /** Whether Redis answers now. */
  redisAnswers(): Promise<boolean>;
}

/** Redis does not answer. */
export class NoRedis extends Error {}

/** How long a start waits for Redis. In milliseconds. */
const PATIENCE = 5_000;
/** A Redis that takes longer counts as away. In milliseconds. */
const PROMPT = 1_000;

/**
 * Joins the processes that serve the same sessions; null for a server that runs alone.
 * @throws NoRedis
 */
export async function joinCluster(
  { redisUrl, publicUrl, peerUrl }: ServerConfig,
  log: ServerLog,
): Promise<Cluster | null> {
  if (redisUrl === null) return null;
  // Read only now: a server that runs alone starts sooner without it.
  const { LenientDriver, LenientPresence } = await import("./lenient-redis.ts");
  const failed = (error: unknown) => log.warn({ err: error }, "Redis was not told of a change");
  const driver = new LenientDriver(redisUrl, failed);
  if (!(await answers(driver, PATIENCE))) {
    driver.shutdown().catch(() => {});
    throw new NoRedis("Redis does not answer");
  }
  let address = peerUrl?.href.replace(/\/+$/, "") ?? "";
  const rooms = {
    driver,
    presence: new LenientPresence(redisUrl, failed),
    ...(publicUrl === null ? {} : { publicAddress: publicAddress(publicUrl) }),
    // The one that has the session's lease makes its room, never the one with the fewest rooms.
    selectProcessIdToCreateRoom: async () => matchMaker.processId,
  };
  const holder = {
    process: randomBytes(10).toString("hex"),
    get address() {
      return address;
    },
  };
  const listensAt = (own: string) => {
    if (peerUrl === null) address = own;
  };
  return { rooms, holder, listensAt, redisAnswers: () => answers(driver, PROMPT) };
}

async function answers(driver: LenientDriver, patience: number): Promise<boolean> {
  const asked = driver.has("").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, delay(patience, false, { ref: false })]);
}

/** Host and path: Colyseus's client takes the scheme from the page. */
function publicAddress({ host, pathname }: URL): string {
  return `${host}${pathname.replace(/\/+$/, "")}`;
}
