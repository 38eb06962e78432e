import { rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { endsAtMoment, MINUTE } from "../deadline.ts";
import { dueAt } from "../due-at.ts";
import type { Session } from "../session.ts";
import { closingParts } from "./closing.ts";
import { type Deciders, decided, openPart } from "./context.ts";
import { endPlanningParts } from "./holding.ts";
import { afterReviewParts, READY_DELAY } from "./phases.ts";

const DAY = 24 * 60 * MINUTE;
/** The longest turn that a game can be made with. In days. */
const FORTNIGHT = 14;

/** What is left at least after a restart of the server, so that everybody can come back: in milliseconds. */
export const GRACE = 30_000;

/** What is left where the deadline passed while the server was away, so that the facilitator can decide. In milliseconds. */
export const OVERDUE = MINUTE;

/** Deadlines, the pause, and what moves a deadline. */
export const clockDeciders = {
  "clock.passed": (context) => {
    const { session, now } = context;
    const due = dueAt(session);
    if (due === null || now < due) return decided([]);
    if (session.phase === "review") return decided(afterReviewParts(session, now));
    const { phase, held } = session;
    if (phase === "held") return decided(closingParts(context, held?.reason ?? "deadline", held?.away ?? []));
    return decided(endPlanningParts(context, session.clock.allReady ? "all-ready" : "deadline"));
  },
  "clock.restored": ({ session, now }) => {
    const due = dueAt(session);
    const deadline = due === null ? null : restoredDeadline(session, due, now);
    if (deadline === due) return decided([]);
    return decided([
      openPart({ kind: "clock-set", reason: "restored", deadline, remaining: null, by: null }),
    ]);
  },
  "control.pause": ({ session, now, participant }) => {
    const { deadline, paused } = session.clock;
    if (paused) return decided([]);
    const remaining = deadline === null ? null : Math.max(0, deadline - now);
    const by = participant?.id ?? null;
    return decided([openPart({ kind: "clock-set", reason: "paused", deadline: null, remaining, by })]);
  },
  "control.resume": ({ session, now, participant }) => {
    const { remaining, paused } = session.clock;
    if (!paused) return decided([]);
    const deadline = remaining === null ? null : now + remaining;
    const by = participant?.id ?? null;
    return decided([openPart({ kind: "clock-set", reason: "resumed", deadline, remaining: null, by })]);
  },
  "control.extend": ({ session, now, participant }, { seconds }) => {
    const { deadline, remaining, paused } = session.clock;
    // Where no clock runs, there is nothing that could be shortened; and what waits for the facilitator's word must not
    // get a deadline by a press that was meant for the planning just before.
    const isUntimed = deadline === null && remaining === null;
    if (isUntimed && (seconds <= 0 || session.phase === "held")) return decided([], { remaining: 0 });
    const before = paused ? (remaining ?? 0) : Math.max(0, (deadline ?? now) - now);
    const after = Math.max(0, before + seconds * 1000);
    const days = mostDays(session);
    if (seconds > 0 && after > days * DAY) return fail(rejection("DEADLINE_TOO_FAR", { days }, "seconds"));
    const by = participant?.id ?? null;
    const clock = paused ? { deadline: null, remaining: after } : { deadline: now + after, remaining: null };
    return decided([openPart({ kind: "clock-set", reason: "extended", ...clock, by })], { remaining: after });
  },
} satisfies Partial<Deciders>;

/**
 * The deadline after a restart: never past before everybody could come back, and never further away than the phase is
 * long, which is how it looks when the machine's clock was set back meanwhile (case T5). A moment that the game was given
 * stays where it is: brought nearer, it would be past as soon as the clock is right again.
 */
function restoredDeadline(session: Session, due: number, now: number): number {
  const { allReady, length } = session.clock;
  const least = due < now ? OVERDUE : GRACE;
  if (endsAtMoment(session)) return Math.max(due, now + least);
  const longest = allReady ? READY_DELAY : Math.max(least, length ?? Number.POSITIVE_INFINITY);
  return Math.min(Math.max(due, allReady ? due : now + least), now + longest);
}

/**
 * A phase may be drawn out to a day, or to twice its own length where days were asked for (case C5); planning that closes
 * at given moments to a fortnight, over holidays. In whole days, as a refusal tells them.
 */
function mostDays({ settings, phase }: Session): number {
  if (phase !== "planning") return daysOfTwice((settings.reviewSeconds ?? 0) * 1000);
  if (settings.closes !== undefined) return FORTNIGHT;
  return daysOfTwice((settings.minutesPerTurn ?? 0) * MINUTE);
}

const daysOfTwice = (milliseconds: number) => Math.max(1, Math.ceil((2 * milliseconds) / DAY));
