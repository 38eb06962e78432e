import type { ParticipantId } from "../../base/ids.ts";
import { planningDeadline } from "../deadline.ts";
import { isPractice } from "../line.ts";
import type { PartDraft } from "../record.ts";
import type { Session } from "../session.ts";
import type { Dice } from "../white-cell.ts";
import { openPart } from "./context.ts";

/** How long all seats stay ready before the turn closes, in milliseconds. */
export const READY_DELAY = 5000;

/** Planning of a turn begins. */
export function planningParts(
  { settings, closedAt }: Session,
  turn: number,
  now: number,
): readonly PartDraft[] {
  const deadline = planningDeadline(settings, now, closedAt);
  const length = deadline === null ? null : deadline - now;
  return [openPart({ kind: "phase-entered", phase: "planning", turn, deadline, length })];
}

/** The planning of a turn begins again, on a new line: what was played from it on stays in the log and counts no more. */
export function rewindParts(
  session: Session,
  { turn, dice, by }: { readonly turn: number; readonly dice: Dice; readonly by: ParticipantId | null },
  now: number,
): readonly PartDraft[] {
  const line = session.line + 1;
  return [openPart({ kind: "session-rewound", turn, line, dice, by }), ...planningParts(session, turn, now)];
}

/** The session is over: the debrief begins, and the seed is opened. */
export function endingParts({ seed, turn }: Session): readonly PartDraft[] {
  return [
    openPart({ kind: "phase-entered", phase: "debrief", turn, deadline: null, length: null }),
    openPart({ kind: "session-ended", seed }),
  ];
}

/** What follows the review of a turn: the planning of the next, or, after the last, the debrief; after practice, the start. */
export function afterReviewParts(session: Session, now: number): readonly PartDraft[] {
  if (isPractice(session)) return rewindParts(session, { turn: 1, dice: "new", by: null }, now);
  const { turn, calendar } = session;
  return turn < calendar.turns ? planningParts(session, turn + 1, now) : endingParts(session);
}
