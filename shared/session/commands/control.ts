import { rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { type Deciders, decided, openPart } from "./context.ts";
import { endPlanningParts } from "./holding.ts";
import { afterReviewParts, endingParts, planningParts } from "./phases.ts";

/** The facilitator's hand on the course of the session. */
export const controlDeciders = {
  "control.start": ({ session, now, participant }) => {
    const by = participant?.id ?? null;
    // Whoever comes after the start waits for the facilitator, unless the door was set otherwise before.
    const door = session.door === "open" ? [openPart({ kind: "door-set", door: "approve", by })] : [];
    return decided([...door, ...planningParts(session, 1, now)]);
  },
  "control.closeTurn": (context, { turn }) => {
    const { session } = context;
    if (turn !== undefined && turn !== session.turn) return fail(rejection("TURN_ENDED"));
    return decided(endPlanningParts(context, "facilitator"), { turn: session.turn });
  },
  "control.nextTurn": ({ session, now }, { turn }) => {
    if (turn !== undefined && turn !== session.turn) return fail(rejection("TURN_ENDED"));
    return decided(afterReviewParts(session, now));
  },
  "control.end": ({ session }) => decided(endingParts(session)),
} satisfies Partial<Deciders>;
