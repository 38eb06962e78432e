import { randomBytes } from "node:crypto";
import { type Job, Queue, QueueEvents } from "bullmq";
import type { Redis } from "ioredis";
import { gameSeed } from "../../shared/analysis/game.ts";
import type { GameQueue, Note } from "./batch.ts";
import type { GameJob } from "./game-thread.ts";
import { type Chunk, type ChunkOutcome, HEARD_OF, PREFIX, queueName, settingKey } from "./redis-games.ts";

/** Games that a worker takes at a time: few enough that the last ones are not waited for long. */
const CHUNK = 5;
/** Chunks that are handed out and not yet played. */
const HANDED_OUT = 256;
/** When it is told that nobody takes games. In milliseconds. */
const SILENCE = 5_000;

/** What became of a chunk: null if nobody had begun it when the run was stopped. */
type Ended = { readonly outcomes: ChunkOutcome } | { readonly failure: string } | null;

/** Hands games out to the workers on a Redis server. Nothing but games and their settings goes there. */
export class RedisGameQueue implements GameQueue {
  readonly #redis: Redis;
  readonly #queue: Queue<Chunk, ChunkOutcome>;
  readonly #events: QueueEvents;
  readonly #waiting = new Map<string, (ended: Ended) => void>();
  readonly #alone: () => void;

  /**
   * @param alone told if no worker takes games
   * @param fault told what is wrong with Redis; whatever it is, the games wait until it answers again
   */
  constructor(redis: Redis, alone: () => void, fault: (reason: Error) => void) {
    const options = { connection: redis, prefix: PREFIX };
    this.#redis = redis;
    this.#alone = alone;
    this.#queue = new Queue(queueName(), options);
    this.#events = new QueueEvents(queueName(), options);
    this.#queue.on("error", fault);
    this.#events.on("error", fault);
    this.#events.on("completed", ({ jobId, returnvalue }) =>
      // What a worker returns comes back as JSON reads it.
      this.#waiting.get(jobId)?.({ outcomes: returnvalue as unknown as ChunkOutcome }),
    );
    this.#events.on("failed", ({ jobId, failedReason }) =>
      this.#waiting.get(jobId)?.({ failure: failedReason }),
    );
  }

  async play(jobs: readonly GameJob[], stop: AbortSignal | undefined, note: Note): Promise<void> {
    const run = randomBytes(8).toString("hex");
    await this.#events.waitUntilReady();
    await this.#keepSettings(run, jobs);
    const heartbeat = setInterval(
      () => void this.#sayAlive(run, jobs).catch(() => {}),
      (1000 * HEARD_OF) / 4,
    );
    const silence = setTimeout(() => void this.#listen().catch(() => {}), SILENCE);
    const chunks = chunksOf(jobs).entries();
    const lanes = Array.from({ length: HANDED_OUT }, async () => {
      for (const [at, chunk] of chunks) {
        if (stop?.aborted === true) break;
        const games = chunk.map(({ batch, game }) => [batch, game] as const);
        const ended = await this.#handOut(`${run}-${at}`, { run, games }, stop);
        clearTimeout(silence);
        for (const [place, job] of chunk.entries()) noteGame(job, place, ended, note);
      }
    });
    await Promise.all(lanes);
    clearInterval(heartbeat);
    clearTimeout(silence);
    for (const batch of batchesOf(jobs).keys()) await this.#redis.del(settingKey(run, batch));
  }

  async close(): Promise<void> {
    await this.#events.close();
    await this.#queue.close();
    this.#redis.disconnect();
  }

  /** A run that is gone lets its settings lapse, and with them whatever it had handed out. */
  async #keepSettings(run: string, jobs: readonly GameJob[]): Promise<void> {
    for (const [batch, setting] of batchesOf(jobs))
      await this.#redis.set(settingKey(run, batch), JSON.stringify(setting), "EX", HEARD_OF);
  }

  async #sayAlive(run: string, jobs: readonly GameJob[]): Promise<void> {
    const held = await this.#redis.expire(settingKey(run, jobs[0]?.batch ?? 0), HEARD_OF);
    // Redis may have come back with nothing in it.
    if (held === 0) return this.#keepSettings(run, jobs);
    for (const batch of batchesOf(jobs).keys()) await this.#redis.expire(settingKey(run, batch), HEARD_OF);
  }

  async #listen(): Promise<void> {
    if ((await this.#queue.getWorkersCount()) === 0) this.#alone();
  }

  async #handOut(id: string, chunk: Chunk, stop: AbortSignal | undefined): Promise<Ended> {
    const { promise, resolve } = Promise.withResolvers<Ended>();
    this.#waiting.set(id, resolve);
    const job = await this.#queue.add("games", chunk, {
      jobId: id,
      removeOnComplete: true,
      removeOnFail: true,
    });
    const takeBack = () => void withdrawn(job).then((back) => back && resolve(null));
    stop?.addEventListener("abort", takeBack, { once: true });
    if (stop?.aborted === true) takeBack();
    const ended = await promise;
    stop?.removeEventListener("abort", takeBack);
    this.#waiting.delete(id);
    return ended;
  }
}

/** Whether the chunk could be taken back: a worker that has begun it holds it. */
function withdrawn(job: Job): Promise<boolean> {
  return job.remove().then(
    () => true,
    () => false,
  );
}

function noteGame(job: GameJob, place: number, ended: Ended, note: Note): void {
  if (ended === null) return;
  const { game, setting } = job;
  const failed = (failure: string) => ({ game, seed: gameSeed(setting.seed, game), failure });
  if ("failure" in ended) note(job, failed(ended.failure));
  else note(job, ended.outcomes[place] ?? failed("the worker answered with too few games"));
}

function batchesOf(jobs: readonly GameJob[]): ReadonlyMap<number, GameJob["setting"]> {
  return new Map(jobs.map(({ batch, setting }) => [batch, setting]));
}

function chunksOf(jobs: readonly GameJob[]): readonly (readonly GameJob[])[] {
  const count = Math.ceil(jobs.length / CHUNK);
  return Array.from({ length: count }, (_, at) => jobs.slice(CHUNK * at, CHUNK * (at + 1)));
}
