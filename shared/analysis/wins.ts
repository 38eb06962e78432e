import type { SeatId } from "../base/ids.ts";
import { type Estimate, fewestTrials, shareEstimate } from "./interval.ts";
import type { GameResult } from "./play-game.ts";

/** The share of games that a seat won, in which no seat's final score is higher; a tie is a win shared by all in it. */
export function winsOf(seat: SeatId, results: readonly Pick<GameResult, "scores">[]): Estimate | null {
  let wins = 0;
  for (const { scores } of results) {
    const all = Object.values(scores);
    const most = Math.max(...all);
    if (scores[seat] === most) wins += 1 / all.filter((score) => score === most).length;
  }
  return shareEstimate(wins, results.length);
}

/** What every seat would win if all won alike. */
export function evenShare(seats: number): number {
  return 1 / seats;
}

/** In fewer games nobody can tell whether a seat that won none of them wins too seldom. */
export function fewestGames(seats: number): number {
  return fewestTrials(evenShare(seats));
}
