import { authorFindings, type WatchedGame } from "../../shared/analysis/author-findings.ts";
import { type BatchSetting, openGame } from "../../shared/analysis/game.ts";
import { type FailedGame, playSafely } from "../../shared/analysis/play-game.ts";
import { reportOf } from "../../shared/analysis/report.ts";
import { SignKeeper } from "../../shared/analysis/signs.ts";
import { playTrial } from "../../shared/analysis/trial.ts";
import type { ClosedTurn, Session } from "../../shared/session/session.ts";
import { momentsOf } from "../replay/moments.ts";
import type { GameAsk, GameTold, PlayedGame, ToldBalance, ToldTrial } from "./game-asks.ts";

/** Plays what it is asked for and tells of it: what the worker does, without the worker. */
export function gameAnswers(tell: (told: GameTold) => void): (ask: GameAsk) => void {
  let kept: { readonly setting: BatchSetting; readonly opened: Session } | null = null;
  return (ask) => {
    if (ask.kind === "open") {
      kept = { setting: ask.setting, opened: openGame(ask.setting) };
      return;
    }
    if (kept === null) throw new Error("no scenario was opened");
    const { setting, opened } = kept;
    switch (ask.kind) {
      case "trial":
        return tell({ kind: "trial", trial: trialOf(opened, setting, ask.game, tell) });
      case "game":
        return tell({ kind: "game", played: playOne(opened, setting, ask.game) });
      case "report":
        return tell({ kind: "report", told: balanceOf(setting, ask.games, ask.asked) });
    }
  };
}

function trialOf(
  opened: Session,
  setting: BatchSetting,
  game: number,
  tell: (told: GameTold) => void,
): ToldTrial | FailedGame {
  const trial = playTrial(opened, setting, game, (turn) => tell({ kind: "turn", turn }));
  if ("failure" in trial) return trial;
  const { result, signs, course, turns } = trial;
  return {
    ...{ result, course },
    findings: authorFindings(setting.scenario, [{ result, signs }]),
    moments: momentsOf(viewsOf(setting, turns)),
    turns: turns.map(({ turn, outcome }) => ({ turn, facts: outcome.facts })),
  };
}

/** The start and each turn as moments are looked for in them; of the end nothing but the entries is asked. */
function viewsOf({ scenario }: BatchSetting, turns: readonly ClosedTurn[]): Parameters<typeof momentsOf>[0] {
  const results = [null, ...turns.map(({ turn, outcome: { entries } }) => ({ turn, entries }))];
  return new Map(
    results.map((result, at) => {
      const { numbers } = (turns[at] ?? (turns[turns.length - 1] as ClosedTurn)).before;
      return [at, { sight: { scenario, numbers }, results: result }];
    }),
  );
}

function playOne(opened: Session, setting: BatchSetting, game: number): PlayedGame {
  const keeper = new SignKeeper();
  return { outcome: playSafely(opened, setting, game, keeper), signs: keeper.signs() };
}

function balanceOf(setting: BatchSetting, games: readonly PlayedGame[], asked: number): ToldBalance {
  const watched = games.flatMap(({ outcome, signs }): WatchedGame[] =>
    "failure" in outcome ? [] : [{ result: outcome, signs }],
  );
  return {
    report: reportOf(
      setting,
      games.map(({ outcome }) => outcome),
      asked,
    ),
    findings: authorFindings(setting.scenario, watched),
  };
}
