import type { Session } from "./session.ts";

/**
 * When the session next wants the server's `clock.passed` (a turn's deadline, the seconds after all became ready, the
 * end of the review), in milliseconds of server time; null while no deadline runs.
 */
export function dueAt({ phase, clock }: Session): number | null {
  return phase === "lobby" || phase === "debrief" || clock.paused ? null : clock.deadline;
}
