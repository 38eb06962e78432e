import type { PartDraft } from "../record.ts";
import type { Session } from "../session.ts";
import { openPart } from "./context.ts";

/** In milliseconds. */
export const MINUTE = 60_000;

/** How long all seats stay ready before the turn closes, in milliseconds. */
export const READY_DELAY = 5000;

/** Planning of a turn begins. */
export function planningParts({ settings }: Session, turn: number, now: number): readonly PartDraft[] {
  const length = settings.minutesPerTurn === null ? null : Math.round(settings.minutesPerTurn * MINUTE);
  const deadline = length === null ? null : now + length;
  return [openPart({ kind: "phase-entered", phase: "planning", turn, deadline, length })];
}

/** The session is over: the debrief begins, and the seed is opened. */
export function endingParts({ seed, turn }: Session): readonly PartDraft[] {
  return [
    openPart({ kind: "phase-entered", phase: "debrief", turn, deadline: null, length: null }),
    openPart({ kind: "session-ended", seed }),
  ];
}

/** What follows the review of a turn: the planning of the next, or, after the last, the debrief. */
export function afterReviewParts(session: Session, now: number): readonly PartDraft[] {
  const { turn, calendar } = session;
  return turn < calendar.turns ? planningParts(session, turn + 1, now) : endingParts(session);
}
