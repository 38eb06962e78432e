import { dueAt } from "../../shared/session/due-at.ts";
import type { Session } from "../../shared/session/session.ts";
import type { Standing } from "../store/store.ts";

/** What the store keeps beside a session's log, so that lists and alarms need not read logs. */
export function standingOf(session: Session): Standing {
  return { phase: session.phase, turn: session.turn, due: dueAt(session) };
}
