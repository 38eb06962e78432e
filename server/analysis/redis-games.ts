import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Redis } from "ioredis";
import type { GameOutcome } from "../../shared/analysis/play-game.ts";
import { buildFacts } from "../build-facts.ts";
import { PROGRAM_VERSION } from "../version.ts";

/** Some games of one run of `simulate`, as a worker takes them from the queue. */
export interface Chunk {
  /** Where the settings of the run are kept. */
  readonly run: string;
  /** Numbers of batch and game. */
  readonly games: readonly (readonly [batch: number, game: number])[];
}

/** What a worker answers, in the order of the chunk's games. */
export type ChunkOutcome = readonly GameOutcome[];

/** What all keys in Redis begin with. */
export const PREFIX = "whitecell-games";

/** How long settings stay in Redis after their run was last heard of. In seconds. */
export const HEARD_OF = 60;

/** How long a start waits for Redis. In milliseconds. */
const PATIENCE = 5_000;

/** Where the setting of a batch of a run is kept. */
export function settingKey(run: string, batch: number): string {
  return `${PREFIX}:${run}:${batch}`;
}

/**
 * The queue that only this very program hands out to and takes from: other rules or other bots would give other figures
 * for the same seed.
 */
export function queueName(): string {
  const { commit, rulesDigest } = buildFacts();
  const program = JSON.stringify([PROGRAM_VERSION, commit, rulesDigest]);
  return createHash("sha256").update(program).digest("hex").slice(0, 16);
}

/**
 * A connection to Redis that comes back by itself.
 *
 * @returns null if nothing answers
 */
export async function connectRedis(url: string, fault: (reason: Error) => void): Promise<Redis | null> {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on("error", fault);
  const answered = await Promise.race([
    redis.ping().then(
      () => true,
      () => false,
    ),
    delay(PATIENCE, false, { ref: false }),
  ]);
  if (answered) return redis;
  redis.disconnect();
  return null;
}
