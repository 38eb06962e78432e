import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { GameOutcome } from "../../shared/analysis/play-game.ts";
import { type GameJob, GameThread } from "./game-thread.ts";

/** Told of each game that was played, or that failed. */
export type Note = (job: GameJob, outcome: GameOutcome) => void;

/** Other machines that play games. */
export interface GameQueue {
  /** Has the games played, each once; those that nobody has begun when it is stopped are left out. */
  play(jobs: readonly GameJob[], stop: AbortSignal | undefined, note: Note): Promise<void>;
}

/** How batches are run. */
export interface BatchRun {
  /** How many threads of this machine play, or the queue from which other machines take games. */
  readonly workers: number | GameQueue;
  /** Told after each game how many are done, of all batches together. */
  progress(done: number): void;
  /** Once it is aborted no further game begins; those that are under way are played to their end. */
  readonly stop?: AbortSignal;
  /** The file that a worker thread runs; tests plant one with faults. */
  readonly workerFile?: URL;
}

/** In which order the games of several batches are played: all batches' first games first, or the first batch first. */
export type BatchOrder = "by-game" | "by-batch";

/**
 * Plays games on worker threads or on other machines. Whoever plays a game and whenever it ends, its outcome stands at
 * the game's place, so the result hangs on the setting and the games alone.
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
  const note: Note = ({ batch, game }, outcome) => {
    outcomes[batch]?.set(game, outcome);
    done += 1;
    run.progress(done);
  };
  if (typeof run.workers === "number") await playOnThreads(jobs, run.workers, run, note);
  else await run.workers.play(jobs, run.stop, note);
  return outcomes.map((played) => games.flatMap((game) => played.get(game) ?? []));
}

async function playOnThreads(
  jobs: readonly GameJob[],
  threads: number,
  { workerFile, stop }: BatchRun,
  note: Note,
): Promise<void> {
  const waiting = jobs.values();
  const lanes = Array.from({ length: Math.max(1, Math.min(threads, jobs.length)) }, async () => {
    const thread = new GameThread(workerFile);
    // All lanes take from the same row of games.
    for (const job of waiting) {
      if (stop?.aborted === true) break;
      note(job, await thread.play(job));
    }
    await thread.end();
  });
  await Promise.all(lanes);
}
