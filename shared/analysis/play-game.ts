import type { SeatId } from "../base/ids.ts";
import type { BotDefinition, BotView } from "../bots/define.ts";
import { botOf } from "../bots/registry.ts";
import type { Session } from "../session/session.ts";
import { worldDigest } from "../world/digest.ts";
import { planTurn } from "./bot-turn.ts";
import { type BatchSetting, closeTurn, gameSeed, nthGame } from "./game.ts";
import { shapedBot } from "./shaped-bot.ts";
import { type GameFigures, Tally } from "./tally.ts";

/** What came of one game. */
export interface GameResult extends GameFigures {
  readonly game: number;
  readonly seed: string;
  readonly turns: number;
  /** Digest of the world at the end. */
  readonly digest: string;
}

/** A game that could not be played to its end. */
export interface FailedGame {
  readonly game: number;
  readonly seed: string;
  readonly failure: string;
}

export type GameOutcome = GameResult | FailedGame;

/** Who looks on while a game is played, and changes nothing. */
export interface Onlooker {
  /** Told what each seat could do when planning began. */
  saw(seat: SeatId, view: BotView): void;
  /** Told of the session after each close of a turn. */
  closed(session: Session): void;
}

/** Plays one game of a batch; a fault in it is told with the game's seed and stops no other. */
export function playSafely(
  opened: Session,
  setting: BatchSetting,
  game: number,
  onlooker?: Onlooker,
): GameOutcome {
  try {
    return playGame(opened, setting, game, onlooker);
  } catch (reason) {
    const failure = reason instanceof Error ? reason.message : String(reason);
    return { game, seed: gameSeed(setting.seed, game), failure };
  }
}

/** Plays one game from its first planning to the debrief. */
export function playGame(
  opened: Session,
  setting: BatchSetting,
  game: number,
  onlooker?: Onlooker,
): GameResult {
  let session = nthGame(opened, setting.seed, game);
  const tally = new Tally(session);
  const saw = (seat: SeatId, view: BotView): void => {
    tally.saw(seat, view);
    onlooker?.saw(seat, view);
  };
  const players = { bots: botsOf(setting), saw, refused: tally.refused };
  while (session.phase === "planning") {
    session = closeTurn(planTurn(session, players));
    tally.closed(session);
    onlooker?.closed(session);
  }
  const digest = worldDigest(session.world);
  return { game, seed: session.seed, turns: session.turns.length, ...tally.figures(session), digest };
}

function botsOf({ bots, shapes = {} }: BatchSetting): ReadonlyMap<SeatId, BotDefinition> {
  return new Map(
    Object.entries(bots).map(([seat, id]) => {
      const bot = botOf(id);
      if (bot === undefined) throw new Error(`no bot is called ${id}`);
      const shape = shapes[seat];
      return [seat, shape === undefined ? bot : shapedBot(bot, shape)];
    }),
  );
}
