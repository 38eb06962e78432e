import { rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { grantableMotions } from "../planning-world.ts";
import { closingParts } from "./closing.ts";
import { authorOf, type Deciders, decided, openPart } from "./context.ts";
import { afterReviewParts, endingParts, planningParts } from "./phases.ts";

/** The facilitator's hand on the course of the session. */
export const controlDeciders = {
  "control.start": ({ session, now }) => {
    // Whoever comes after the start waits for the facilitator, unless the door was set otherwise before.
    const door = session.door === "open" ? [openPart({ kind: "door-set", door: "approve" })] : [];
    return decided([...door, ...planningParts(session, 1, now)]);
  },
  "control.closeTurn": ({ session, now }, { turn }) => {
    if (turn !== undefined && turn !== session.turn) return fail(rejection("TURN_ENDED"));
    return decided(closingParts(session, "facilitator", now), { turn: session.turn });
  },
  "control.nextTurn": ({ session, now }, { turn }) => {
    if (turn !== undefined && turn !== session.turn) return fail(rejection("TURN_ENDED"));
    return decided(afterReviewParts(session, now));
  },
  "control.end": ({ session }) => decided(endingParts(session)),
  "control.inject": (context, { inject }) => {
    const { scenario, world, fired } = context.session;
    const known = scenario.injects.some(({ id }) => id === inject);
    if (!known && !grantableMotions(context.session).some(({ id }) => id === inject))
      return fail(rejection("NOT_FOUND", { what: "inject", id: inject }));
    const happened = Object.values(world.tables.injects).some((one) => one.inject === inject);
    if (happened || fired.includes(inject))
      return fail(rejection("NOT_ALLOWED", { detail: `inject ${inject} was fired already` }));
    const by = authorOf(context) ?? "";
    return decided([{ audience: "whiteCell", body: { kind: "inject-fired", inject, by } }]);
  },
} satisfies Partial<Deciders>;
