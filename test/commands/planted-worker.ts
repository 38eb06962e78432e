import { parentPort, workerData } from "node:worker_threads";

/** Answers games out of their order, and breaks its whole thread in game 13. */
parentPort?.on("message", (game: number) => {
  if (game === 13) throw new Error("the thread broke");
  setTimeout(() => parentPort?.postMessage({ game, seed: `${workerData.seed}/${game}` }), game % 3);
});
