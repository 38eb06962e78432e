import "../zod-settings.ts";
import { gameAnswers } from "./game-answers.ts";
import type { GameAsk } from "./game-asks.ts";

const answer = gameAnswers((told) => postMessage(told));

/** Plays games of bots beside the page, so that it stays at hand. */
addEventListener("message", ({ data }: MessageEvent<GameAsk>) => answer(data));
