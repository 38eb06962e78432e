import { Worker } from "node:worker_threads";
import { type BatchSetting, gameSeed } from "./game.ts";
import type { GameOutcome } from "./play-game.ts";

/** How a batch is run. */
export interface BatchRun {
  readonly workers: number;
  /** Told after each game how many are done. */
  progress(done: number): void;
  /** The file that a worker thread runs; tests plant one with faults. */
  readonly workerFile?: URL;
}

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
 * @returns the outcomes in the order of `games`; a game that failed, even by breaking its thread, fails alone
 */
export async function runBatch(
  setting: BatchSetting,
  games: readonly number[],
  { workers, progress, workerFile = WORKER_FILE }: BatchRun,
): Promise<readonly GameOutcome[]> {
  const outcomes = new Map<number, GameOutcome>();
  const waiting = games.values();
  const note = (outcome: GameOutcome): void => {
    outcomes.set(outcome.game, outcome);
    progress(outcomes.size);
  };
  const lanes = Array.from({ length: Math.max(1, Math.min(workers, games.length)) }, () =>
    runLane(setting, waiting, workerFile, note),
  );
  await Promise.all(lanes);
  return games.flatMap((game) => outcomes.get(game) ?? []);
}

/** One lane takes game after game; a thread that broke is replaced for the next one. */
async function runLane(
  setting: BatchSetting,
  waiting: Iterator<number>,
  file: URL,
  note: (outcome: GameOutcome) => void,
): Promise<void> {
  let worker: Worker | null = null;
  for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
    const game = next.value;
    worker ??= new Worker(file, { workerData: setting });
    const answer = await answerOf(worker, game);
    if (answer.kind === "broken") worker = null;
    note(
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

function answerOf(worker: Worker, game: number): Promise<Answer> {
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
    worker.postMessage(game);
  });
}
