import { runBatch } from "../../server/analysis/batch.ts";
import { planTurn } from "../../shared/analysis/bot-turn.ts";
import { type BatchSetting, closeTurn, nthGame, openGame } from "../../shared/analysis/game.ts";
import type { BotDefinition, BotSlice } from "../../shared/bots/define.ts";
import type { Session } from "../../shared/session/session.ts";
import { median, worked } from "./measure.ts";

const GAMES = 5;
/**
 * Games on worker threads. A thread starts with code that nobody has run yet and is at its full speed after some twenty
 * games: both are told, the first games with the start of the threads, and later ones of a batch of some length.
 */
const WORKERS = 2;
const FIRST = 8;
const WARMING = 40;
const WATCHED = 24;

/** How long each thought of the bots took on its thread, in milliseconds. */
type Thoughts = { readonly slice: BotSlice; readonly milliseconds: number }[];

function timed(bot: BotDefinition, thoughts: Thoughts): BotDefinition {
  return {
    ...bot,
    act(view, slice, random) {
      const start = process.threadCpuUsage();
      const moves = bot.act(view, slice, random);
      thoughts.push({ slice, milliseconds: worked(start) });
      return moves;
    },
  };
}

function playTimed(opened: Session, { bots, seed }: BatchSetting, bot: BotDefinition, game: number) {
  const thoughts: Thoughts = [];
  const player = timed(bot, thoughts);
  const players = {
    bots: new Map(Object.keys(bots).map((seat) => [seat, player])),
    saw: () => undefined,
    refused: () => undefined,
  };
  const start = process.threadCpuUsage();
  let session = nthGame(opened, seed, game);
  while (session.phase === "planning") session = closeTurn(planTurn(session, players));
  return { seconds: worked(start) / 1000, turns: session.turns.length, thoughts };
}

/**
 * Whole short games in which one policy plays every seat: seconds a game, milliseconds that a sheet takes in the mean (its first,
 * with proposals, and its last), the longest single thought, which is what the loop of a server waits for, and games a second
 * on two worker threads by the wall clock, once they are warm and at first.
 */
export async function benchGames(setting: BatchSetting, bot: BotDefinition): Promise<void> {
  const opened = openGame(setting);
  for (let game = 0; game < WARMING / WORKERS; game += 1) playTimed(opened, setting, bot, GAMES + game);
  const games = Array.from({ length: GAMES }, (_, game) => playTimed(opened, setting, bot, game));
  const seconds = median(games.map((one) => one.seconds));
  const thoughts = games.flatMap((one) => one.thoughts);
  // The mean: some systems tell a thread's time in steps that are longer than most thoughts.
  const sheets = (slice: BotSlice) => {
    const times = thoughts.filter((one) => one.slice === slice).map((one) => one.milliseconds);
    return (times.reduce((sum, one) => sum + one, 0) / times.length).toFixed(1);
  };
  const longest = Math.max(...thoughts.map(({ milliseconds }) => milliseconds));
  const { first, steady } = await onWorkers(setting);
  console.log(
    `game of ${bot.id.padEnd(9)} ${seconds.toFixed(3)} s, ${(1 / seconds).toFixed(2)} games/s on a thread, ${steady.toFixed(2)} on ${WORKERS} (${first.toFixed(2)} at first); first sheet ${sheets("propose")} ms, last ${sheets("file")} ms, longest thought ${longest.toFixed(0)} ms`,
  );
}

/** Games a second on worker threads, by the wall clock: of the first games, with the start of the threads, and of later ones. */
async function onWorkers(
  setting: BatchSetting,
): Promise<{ readonly first: number; readonly steady: number }> {
  const start = performance.now();
  const after: number[] = [];
  const games = Array.from({ length: WARMING + WATCHED }, (_, game) => game);
  await runBatch(setting, games, {
    workers: WORKERS,
    progress(done) {
      after[done] = performance.now() - start;
    },
  });
  const seconds = (from: number, to: number) => ((after[to] ?? 0) - (after[from] ?? 0)) / 1000;
  return { first: FIRST / seconds(0, FIRST), steady: WATCHED / seconds(WARMING, WARMING + WATCHED) };
}
