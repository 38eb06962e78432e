import { parentPort } from "node:worker_threads";
import type { GameJob } from "../../server/analysis/game-thread.ts";

/** Answers games out of their order, and breaks its whole thread in game 13. */
parentPort?.on("message", ({ game, setting: { seed } }: GameJob) => {
  if (game === 13) throw new Error("the thread broke");
  setTimeout(() => parentPort?.postMessage({ game, seed: `${seed}/${game}` }), game % 3);
});
