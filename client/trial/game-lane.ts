import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { GameAsk, GameTold } from "./game-asks.ts";

/** What of a worker a lane needs. */
export type LaneWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

type Answer<Kind extends GameAsk["kind"]> = Extract<GameTold, { readonly kind: Kind }>;

interface Waiting {
  readonly resolve: (told: GameTold | null) => void;
  readonly reject: (reason: Error) => void;
}

/** The file of the worker is fetched when the first game is asked for. */
function startWorker(): LaneWorker {
  return new Worker(new URL("./game-worker.ts", import.meta.url), { type: "module" });
}

/** A worker with one scenario, asked for one thing after the other. */
export class GameLane {
  readonly #worker: LaneWorker;
  readonly #onTurn: (turn: number) => void;
  #waiting: Waiting | null = null;
  #ended = false;

  constructor(
    setting: BatchSetting,
    onTurn: (turn: number) => void = () => {},
    start: () => LaneWorker = startWorker,
  ) {
    this.#worker = start();
    this.#onTurn = onTurn;
    this.#worker.onmessage = ({ data }: MessageEvent<GameTold>) => {
      if (data.kind === "turn") this.#onTurn(data.turn);
      else this.#settle((waiting) => waiting.resolve(data));
    };
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      this.#worker.terminate();
      this.#settle((waiting) =>
        waiting.reject(new Error(event.message || "the worker could not be started")),
      );
    };
    this.#worker.postMessage({ kind: "open", setting } satisfies GameAsk);
  }

  /**
   * @returns what it tells; null if the lane was ended meanwhile
   * @throws when the worker broke, or could not be fetched
   */
  ask<Kind extends "trial" | "game" | "report">(
    ask: Extract<GameAsk, { readonly kind: Kind }>,
  ): Promise<Answer<Kind> | null> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return resolve(null);
      this.#waiting = { resolve: resolve as Waiting["resolve"], reject };
      this.#worker.postMessage(ask);
    });
  }

  /** Ends at once, in the middle of a game too. */
  end(): void {
    this.#ended = true;
    this.#worker.terminate();
    this.#settle((waiting) => waiting.resolve(null));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) how(waiting);
  }
}
