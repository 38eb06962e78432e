import { parentPort, workerData } from "node:worker_threads";
import { type BatchSetting, openGame } from "./game.ts";
import { playSafely } from "./play-game.ts";

/** A worker thread that plays the games whose numbers it is sent, and answers each with its outcome. */
const port = parentPort;
if (port === null) throw new Error("this file runs on a worker thread");
const setting = workerData as BatchSetting;
const opened = openGame(setting);
port.on("message", (game: number) => port.postMessage(playSafely(opened, setting, game)));
