import { turnStart } from "../../scenario/calendar.ts";
import { remembered } from "../../session/remembered.ts";
import type { SectionOf } from "../viewing.ts";

/** Where the session stands: known to everybody. */
export const sessionSection: SectionOf<"session"> = ({ session }) => {
  const { id, title, phase, turn, line, door, head, settings, calendar } = session;
  return remembered(session, "session", [id, title, phase, turn, line, door, head, settings], () => ({
    id,
    title,
    phase,
    turn,
    turns: calendar.turns,
    line,
    from: turnStart(calendar, Math.max(1, turn)),
    to: turnStart(calendar, Math.max(1, turn) + 1),
    settings,
    door,
    head,
  }));
};
