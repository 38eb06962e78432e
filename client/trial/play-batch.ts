import type { PlayedGame } from "./game-asks.ts";
import type { GameLane } from "./game-lane.ts";

interface BatchWish {
  /** How many games; they have the numbers from 1. */
  readonly games: number;
  /** How many are played at once. */
  readonly lanes: number;
  readonly openLane: () => GameLane;
  /** Once it is aborted nothing is played on, and what is under way is given up. */
  readonly stop: AbortSignal;
  /** Told after each game how many are done. */
  readonly progress: (done: number) => void;
}

/**
 * Plays the games of a batch in several workers. Which lane plays a game and when it ends changes nothing.
 * @returns the games that were played, in the order of their numbers
 * @throws when a worker broke, or could not be fetched
 */
export async function playBatch(wish: BatchWish): Promise<readonly PlayedGame[]> {
  const { games, stop, progress } = wish;
  const numbers = Array.from({ length: games }, (_, at) => at + 1);
  const waiting = numbers.values();
  const played = new Map<number, PlayedGame>();
  const lanes = Array.from({ length: Math.max(1, Math.min(wish.lanes, games)) }, wish.openLane);
  const endAll = (): void => {
    for (const lane of lanes) lane.end();
  };
  stop.addEventListener("abort", endAll);
  try {
    await Promise.all(
      lanes.map(async (lane) => {
        // All lanes take from the same row of games.
        for (const game of waiting) {
          if (stop.aborted) break;
          const told = await lane.ask({ kind: "game", game });
          if (told === null) break;
          played.set(game, told.played);
          progress(played.size);
        }
      }),
    );
  } finally {
    stop.removeEventListener("abort", endAll);
    endAll();
  }
  return numbers.flatMap((game) => played.get(game) ?? []);
}
