import type { AuthorFinding } from "../../shared/analysis/author-findings.ts";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { FailedGame, GameOutcome, GameResult } from "../../shared/analysis/play-game.ts";
import type { BalanceReport } from "../../shared/analysis/report.ts";
import type { GameSigns } from "../../shared/analysis/signs.ts";
import type { Trial } from "../../shared/analysis/trial.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import type { Moment } from "../replay/moments.ts";

/** What the page asks of the worker that plays games; `open` comes first and once, and is not answered. */
export type GameAsk =
  | { readonly kind: "open"; readonly setting: BatchSetting }
  | { readonly kind: "trial"; readonly game: number }
  | { readonly kind: "game"; readonly game: number }
  | { readonly kind: "report"; readonly games: readonly PlayedGame[]; readonly asked: number };

/** What it answers; of a trial it also tells each turn that was closed. */
export type GameTold =
  | { readonly kind: "turn"; readonly turn: number }
  | { readonly kind: "trial"; readonly trial: ToldTrial | FailedGame }
  | { readonly kind: "game"; readonly played: PlayedGame }
  | { readonly kind: "report"; readonly told: ToldBalance };

/** A game of a batch with what was noted beside its figures. */
export interface PlayedGame {
  readonly outcome: GameOutcome;
  readonly signs: GameSigns;
}

/** One game as the page tells of it. */
export interface ToldTrial extends Pick<Trial, "course"> {
  readonly result: GameResult;
  readonly findings: readonly AuthorFinding[];
  readonly moments: readonly Moment[];
  readonly turns: readonly { readonly turn: number; readonly facts: readonly Fact[] }[];
}

export interface ToldBalance {
  readonly report: BalanceReport;
  readonly findings: readonly AuthorFinding[];
}
