import { Worker } from "node:worker_threads";
import { type BatchSetting, gameSeed } from "../../shared/analysis/game.ts";
import type { GameOutcome } from "../../shared/analysis/play-game.ts";

/** One game of one batch, as a worker thread is sent it. */
export interface GameJob {
  /** Equal numbers, equal settings: what a thread made for one game of a batch serves the next. */
  readonly batch: number;
  readonly setting: BatchSetting;
  readonly game: number;
}

/** Source in a clone, JavaScript in a package. */
const WORKER_FILE = new URL(
  `./game-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/**
 * Room for what is young, in megabytes, twice of what a thread has by itself: bots imagine worlds by the thousand and let
 * go of them soon, and with less room more of them are copied before they are gone.
 */
const YOUNG = 96;

/** A worker thread that plays one game at a time. If a game breaks it, that game has failed, and the next has a new thread. */
export class GameThread {
  readonly #file: URL;
  #worker: Worker | null = null;

  /** @param file what the thread runs; tests plant one with faults */
  constructor(file: URL = WORKER_FILE) {
    this.#file = file;
  }

  async play(job: GameJob): Promise<GameOutcome> {
    this.#worker ??= new Worker(this.#file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    const answer = await answerOf(this.#worker, job);
    if (answer.kind === "played") return answer.outcome;
    this.#worker = null;
    return { game: job.game, seed: gameSeed(job.setting.seed, job.game), failure: answer.reason };
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}

type Answer =
  | { readonly kind: "played"; readonly outcome: GameOutcome }
  | { readonly kind: "broken"; readonly reason: string };

function answerOf(worker: Worker, job: GameJob): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      worker.off("message", played).off("error", failed).off("exit", ended);
      resolve(answer);
    };
    const played = (outcome: GameOutcome): void => settle({ kind: "played", outcome });
    const failed = (reason: Error): void => settle({ kind: "broken", reason: reason.message });
    const ended = (code: number): void =>
      settle({ kind: "broken", reason: `its thread ended with code ${code}` });
    worker.on("message", played).on("error", failed).on("exit", ended);
    worker.postMessage(job);
  });
}
