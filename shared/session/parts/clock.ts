import { lapsedAt } from "../lapsed.ts";
import type { PartBody } from "../record.ts";
import type { Clock, SeatState, Session } from "../session.ts";
import type { PartAppliers } from "./part-applier.ts";

/** Phases and the clock. */
export const clockParts = {
  "phase-entered": (session, { phase, turn, deadline, length }) => ({
    ...session,
    phase,
    turn,
    clock: {
      deadline,
      remaining: null,
      length,
      before: null,
      paused: false,
      allReady: false,
      restored: false,
    },
    seats: phase === "planning" ? emptied(session.seats) : session.seats,
    held: phase === "held" ? session.held : null,
    proposalsBefore:
      phase === "planning"
        ? { ...session.proposalsBefore, [turn]: session.proposals }
        : session.proposalsBefore,
    proposals: phase === "debrief" ? lapsedAt(session.proposals, null) : session.proposals,
  }),
  "clock-set": (session, body, { at }) => ({ ...session, clock: moved(session.clock, body, at) }),
  "session-ended": (session) => session,
} satisfies Partial<PartAppliers>;

/** Every turn starts with empty sheets; revisions go on counting, so that a sheet of an earlier turn is stale. */
function emptied(seats: Session["seats"]): Session["seats"] {
  const next: Record<string, SeatState> = {};
  for (const [id, seat] of Object.entries(seats)) {
    const draft = { revision: seat.revision, orders: [], by: null };
    next[id] = { ...seat, ready: false, draft, filed: null };
  }
  return next;
}

function moved(clock: Clock, body: Extract<PartBody, { kind: "clock-set" }>, at: number): Clock {
  const { deadline, remaining } = body;
  const set = { ...clock, deadline, remaining, restored: false };
  switch (body.reason) {
    case "paused":
      return { ...set, paused: true, before: shifted(clock.before, -at) };
    case "resumed":
      return { ...set, paused: false, before: shifted(clock.before, at) };
    case "extended":
      return extended(clock, set, at);
    case "all-ready":
      return { ...set, before: clock.deadline, allReady: true };
    case "not-ready":
      return { ...set, before: null, allReady: false };
    case "restored":
      return restored(clock, set, at);
  }
}

/** One that was brought back, because the machine's clock was set, has taken nothing from anybody. */
function restored(clock: Clock, set: Clock, at: number): Clock {
  const later = (set.deadline ?? at) - (clock.deadline ?? at);
  return { ...set, before: shifted(clock.before, later), restored: later > 0 };
}

/** The deadline to return to and the length of the phase move with the deadline. */
function extended(clock: Clock, set: Clock, at: number): Clock {
  const left = clock.remaining ?? (clock.deadline === null ? 0 : clock.deadline - at);
  const change = (set.remaining ?? (set.deadline ?? at) - at) - left;
  return {
    ...set,
    before: clock.allReady ? shifted(clock.before, change) : null,
    length: Math.max(0, (clock.length ?? 0) + change),
  };
}

function shifted(time: number | null, by: number): number | null {
  return time === null ? null : time + by;
}
