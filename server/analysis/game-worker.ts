import { parentPort } from "node:worker_threads";
import { openGame } from "../../shared/analysis/game.ts";
import { playSafely } from "../../shared/analysis/play-game.ts";
import type { Session } from "../../shared/session/session.ts";
import type { GameJob } from "./game-thread.ts";

/** Batches of a comparison take turns; more beginnings than these are not kept, because each holds a whole scenario. */
const MOST_KEPT = 40;

/** A worker thread that plays the games it is sent, and answers each with its outcome. */
const port = parentPort;
if (port === null) throw new Error("this file runs on a worker thread");
const beginnings = new Map<number, Session>();
port.on("message", ({ batch, setting, game }: GameJob) => {
  let opened = beginnings.get(batch);
  if (opened === undefined) {
    opened = openGame(setting);
    const [oldest] = beginnings.keys();
    if (beginnings.size >= MOST_KEPT && oldest !== undefined) beginnings.delete(oldest);
    beginnings.set(batch, opened);
  }
  port.postMessage(playSafely(opened, setting, game));
});
