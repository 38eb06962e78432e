import { type Job, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { GameOutcome } from "../../shared/analysis/play-game.ts";
import { GameThread } from "./game-thread.ts";
import { type Chunk, type ChunkOutcome, PREFIX, queueName, settingKey } from "./redis-games.ts";

/** How long a worker that is not heard of keeps what it has taken; then another one plays it. In milliseconds. */
const HELD = 10_000;
/** How often games may lose their worker before they count as failed: perhaps it is they that break it. */
const LOST_WORKERS = 3;
/** Settings that are remembered: each holds a whole scenario. */
const MOST_SETTINGS = 40;

/** A setting as threads know it. */
interface Known {
  readonly batch: number;
  readonly setting: BatchSetting;
}

/** Takes games from the queue and plays them on threads of this machine. */
export class GameTaker {
  readonly #redis: Redis;
  readonly #threads: GameThread[];
  readonly #idle: GameThread[];
  readonly #known = new Map<string, Known>();
  readonly #worker: Worker<Chunk, ChunkOutcome>;
  readonly #played: (games: number) => void;
  #batches = 0;

  /**
   * @param threads how many chunks are played at once
   * @param played told after each chunk how many games it had
   * @param fault told what is wrong with Redis
   */
  constructor(
    redis: Redis,
    threads: number,
    played: (games: number) => void,
    fault: (reason: Error) => void,
  ) {
    this.#redis = redis;
    this.#played = played;
    this.#threads = Array.from({ length: threads }, () => new GameThread());
    this.#idle = [...this.#threads];
    this.#worker = new Worker(queueName(), (job: Job<Chunk>) => this.#play(job.data), {
      connection: redis,
      prefix: PREFIX,
      concurrency: threads,
      lockDuration: HELD,
      stalledInterval: HELD / 2,
      maxStalledCount: LOST_WORKERS,
    });
    this.#worker.on("error", fault);
  }

  /** Takes no more, plays what was taken to its end, and lets go. */
  async close(): Promise<void> {
    await this.#worker.close();
    await Promise.all(this.#threads.map((thread) => thread.end()));
    this.#redis.disconnect();
  }

  async #play({ run, games }: Chunk): Promise<ChunkOutcome> {
    // No more chunks are under way than there are threads.
    const thread = this.#idle.pop() ?? new GameThread();
    const outcomes: GameOutcome[] = [];
    try {
      for (const [batch, game] of games) {
        const known = await this.#settingOf(run, batch);
        outcomes.push(await thread.play({ ...known, game }));
      }
    } finally {
      this.#idle.push(thread);
    }
    this.#played(outcomes.length);
    return outcomes;
  }

  async #settingOf(run: string, batch: number): Promise<Known> {
    const key = settingKey(run, batch);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const text = await this.#redis.get(key);
    if (text === null) throw new Error("nobody waits for these games any more");
    const read: Known = { batch: this.#batches, setting: JSON.parse(text) as BatchSetting };
    this.#batches += 1;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= MOST_SETTINGS && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, read);
    return read;
  }
}
