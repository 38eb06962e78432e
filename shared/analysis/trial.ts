import type { SeatId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import type { Scenario } from "../scenario/format.ts";
import type { ClosedTurn, Session } from "../session/session.ts";
import { scoreSeats } from "../turn/score.ts";
import type { BatchSetting } from "./game.ts";
import { type FailedGame, type GameResult, playSafely } from "./play-game.ts";
import { type GameSigns, SignKeeper } from "./signs.ts";

/** One whole game of bots, told turn by turn. */
export interface Trial {
  readonly result: GameResult;
  readonly signs: GameSigns;
  /** Each seat's score before the first turn and after each, in thousandths of a point. */
  readonly course: Readonly<Record<SeatId, readonly Points[]>>;
  readonly turns: readonly ClosedTurn[];
}

/**
 * Plays one game of a batch, the same to the digit as in a report, and keeps how it came about.
 * @param told which turn was closed
 */
export function playTrial(
  opened: Session,
  setting: BatchSetting,
  game: number,
  told: (turn: number) => void,
): Trial | FailedGame {
  const keeper = new SignKeeper();
  let turns: readonly ClosedTurn[] = [];
  const result = playSafely(opened, setting, game, {
    saw: (seat, view) => keeper.saw(seat, view),
    closed: (session) => {
      keeper.closed(session);
      turns = session.turns;
      told(turns.length);
    },
  });
  if ("failure" in result) return result;
  return { result, signs: keeper.signs(), course: courseOf(setting.scenario, turns), turns };
}

function courseOf(scenario: Scenario, turns: readonly ClosedTurn[]): Trial["course"] {
  const [first] = turns;
  const before = first === undefined ? {} : scoreSeats(scenario, first.before);
  return Object.fromEntries(
    scenario.seats.map(({ id }) => [
      id,
      [before[id]?.score ?? 0, ...turns.map(({ outcome }) => outcome.scores[id]?.score ?? 0)],
    ]),
  );
}
