import type { TurnSetting } from "../turn/turn.ts";
import type { Session } from "./session.ts";

/** The line whose dice a turn of this session meets. */
export function diceOf({ dice }: Pick<Session, "dice">, turn: number): number {
  return dice.findLast(({ fromTurn }) => fromTurn <= turn)?.line ?? 0;
}

/** The setting in which the turn of now is worked out. */
export function turnSetting(session: Session): TurnSetting {
  const { scenario, calendar, seed, turn } = session;
  return { scenario, calendar, seed, line: diceOf(session, turn) };
}

/** Whether the turn of now counts for nothing: the first turn of a session that begins with a practice turn. */
export function isPractice({ settings, line, turn }: Pick<Session, "settings" | "line" | "turn">): boolean {
  return settings.practiceTurn && line === 0 && turn <= 1;
}
