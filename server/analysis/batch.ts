import { Worker } from "node:worker_threads";
import { type BatchSetting, gameSeed } from "./game.ts";
import type { GameOutcome } from "./play-game.ts";

/** How batches are run. */
export interface BatchRun {
  readonly workers: number;
  /** Told after each game how many are done, of all batches together. */
  progress(done: number): void;
  /** Once it is aborted no further game begins; those that are under way are played to their end. */
  readonly stop?: AbortSignal;
  /** The file that a worker thread runs; tests plant one with faults. */
  readonly workerFile?: URL;
}

/** One game of one batch, as a worker thread is sent it. */
export interface GameJob {
  /** Equal numbers, equal settings: what a thread made for one game of a batch serves the next. */
  readonly batch: number;
  readonly setting: BatchSetting;
  readonly game: number;
}

/** In which order the games of several batches are played: all batches' first games first, or the first batch first. */
export type BatchOrder = "by-game" | "by-batch";

/** Source in a clone, JavaScript in a package. */
const WORKER_FILE = new URL(
  `./game-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/**
 * Plays games on worker threads. Whichever thread plays a game and whenever it ends, its outcome stands at the game's
 * place, so the result hangs on the setting and the games alone.
 *
 * @param games the numbers of the games
 * @returns the outcomes in the order of `games`, without those that were not begun before a stop; a game that failed,
 *   even by breaking its thread, fails alone
 */
export async function runBatch(
  setting: BatchSetting,
  games: readonly number[],
  run: BatchRun,
): Promise<readonly GameOutcome[]> {
  const [outcomes = []] = await runBatches([setting], games, run, "by-batch");
  return outcomes;
}

/** Plays the same games of several settings; the outcomes of each stand at its place, as `runBatch` gives them. */
export async function runBatches(
  settings: readonly BatchSetting[],
  games: readonly number[],
  run: BatchRun,
  order: BatchOrder,
): Promise<readonly (readonly GameOutcome[])[]> {
  const jobs =
    order === "by-game"
      ? games.flatMap((game) => settings.map((setting, batch) => ({ batch, setting, game })))
      : settings.flatMap((setting, batch) => games.map((game) => ({ batch, setting, game })));
  const outcomes = settings.map(() => new Map<number, GameOutcome>());
  let done = 0;
  const note = (batch: number, outcome: GameOutcome): void => {
    outcomes[batch]?.set(outcome.game, outcome);
    done += 1;
    run.progress(done);
  };
  const waiting = jobs.values();
  const lanes = Array.from({ length: Math.max(1, Math.min(run.workers, jobs.length)) }, () =>
    runLane(waiting, run, note),
  );
  await Promise.all(lanes);
  return outcomes.map((played) => games.flatMap((game) => played.get(game) ?? []));
}

/** One lane takes game after game; a thread that broke is replaced for the next one. */
async function runLane(
  waiting: Iterator<GameJob>,
  { workerFile = WORKER_FILE, stop }: BatchRun,
  note: (batch: number, outcome: GameOutcome) => void,
): Promise<void> {
  let worker: Worker | null = null;
  while (stop?.aborted !== true) {
    const next = waiting.next();
    if (next.done === true) break;
    const { batch, setting, game } = next.value;
    worker ??= new Worker(workerFile);
    const answer = await answerOf(worker, next.value);
    if (answer.kind === "broken") worker = null;
    note(
      batch,
      answer.kind === "played"
        ? answer.outcome
        : { game, seed: gameSeed(setting.seed, game), failure: answer.reason },
    );
  }
  await worker?.terminate();
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
