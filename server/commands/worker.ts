import { availableParallelism } from "node:os";
import { listenForStop, WORDS_TO_STOP } from "../word-to-stop.ts";
import { defineCommand, type Terminal, wrongUsage } from "./define.ts";
import { wholeNumber } from "./parse-words.ts";
import { openRedis, redisAddress } from "./redis-option.ts";

const options = {
  "redis-url": { value: "URL", hint: "The Redis server that simulate hands games out on." },
  workers: { value: "K", hint: "Worker threads; one per processor if not given." },
} as const;

/** Plays games that `simulate` hands out on a Redis server, until it is told to stop. */
export const command = defineCommand({
  words: [],
  options,
  help: [
    "Plays games for simulate --redis-url, on as many machines as you like. Only the very same program takes them, so the",
    "figures are those of one machine. Ctrl-C ends it after the games that it has begun; if it is lost, another one plays",
    "them again. Whoever can reach the Redis server can have games played, so keep it within your own network.",
  ].join("\n"),
  run: async ({ options: given, json, terminal }) => {
    const url = given["redis-url"];
    if (url === undefined)
      throw wrongUsage("worker needs --redis-url, the Redis server that games come from.");
    const threads = wholeNumber("workers", given.workers ?? String(availableParallelism()), 1, 256);
    const { redis, told } = await openRedis(redisAddress(url), (sentence) => terminal.err(`${sentence}\n`));
    const { GameTaker } = await import("../analysis/game-taker.ts");
    let games = 0;
    const taker = new GameTaker(
      redis,
      threads,
      (more) => {
        games += more;
        tell(games, terminal);
      },
      told,
    );
    terminal.err(`Waiting for games from ${new URL(url).host}, for ${threads} at a time. Ctrl-C ends it.\n`);
    await interrupted();
    terminal.err("\nNo further game is taken.\n");
    await taker.close();
    terminal.out(json ? `${JSON.stringify({ ok: true, games })}\n` : `${games} games were played.\n`);
    return 0;
  },
});

/** A line that counts up, where somebody watches. */
function tell(games: number, { err, isScreen }: Terminal): void {
  if (isScreen) err(`\r${games} games were played. `);
}

/** Ctrl-C, or the word of who runs it as a service; a second one ends the program at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    listenForStop(WORDS_TO_STOP, { told: resolve });
  });
}
