import { judgedOrders } from "../../turn/verdicts.ts";
import { awaySeats } from "../delegation.ts";
import type { CloseReason, PartDraft } from "../record.ts";
import type { Session } from "../session.ts";
import type { Held, HeldFor } from "../white-cell.ts";
import { closingParts, turnInputs } from "./closing.ts";
import { type CommandContext, openPart } from "./context.ts";

/** What is given at least for a judgement that is missing, in milliseconds. */
const JUDGING_LEAST = 60_000;

/** Planning is over: the turn is held if somebody shall look at it first, else it closes. */
export function endPlanningParts(context: CommandContext, reason: CloseReason): readonly PartDraft[] {
  const { session, now, present } = context;
  const heldFor = whyHeld(session);
  const away = awaySeats(session, present);
  if (heldFor === null) return closingParts(context, reason, away);
  return holdingParts(session, { reason, heldFor, away }, now);
}

/** Why the turn would be held if planning ended now; null if it would not. */
function whyHeld(session: Session): HeldFor | null {
  if (session.settings.adjudication === "held") return "review";
  const { sheets, verdicts = [] } = turnInputs(session);
  return judgedOrders(sheets, verdicts).some(({ ruling }) => ruling === null) ? "judgement" : null;
}

/**
 * A review has no deadline: the session asked for the facilitator's word. A judgement has one, so that the game goes on
 * without a facilitator; orders without it are void then. Where no review of results ends by itself, neither does this.
 */
function holdingParts({ turn, settings }: Session, held: Held, now: number): readonly PartDraft[] {
  const { away, ...why } = held;
  const timed = held.heldFor === "judgement" && settings.reviewSeconds !== null;
  const length = timed ? Math.max(JUDGING_LEAST, (settings.reviewSeconds ?? 0) * 1000) : null;
  const deadline = length === null ? null : now + length;
  return [
    openPart({ kind: "turn-held", turn, ...why, ...(away.length === 0 ? {} : { away }) }),
    openPart({ kind: "phase-entered", phase: "held", turn, deadline, length }),
  ];
}
