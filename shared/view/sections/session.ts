import { turnStart } from "../../scenario/calendar.ts";
import { isPractice } from "../../session/line.ts";
import { remembered } from "../../session/remembered.ts";
import type { SectionOf } from "../viewing.ts";

/** Where the session stands: known to everybody. */
export const sessionSection: SectionOf<"session"> = ({ session }) => {
  const { id, title, phase, turn, line, door, head, settings, calendar, rewound } = session;
  const practiceTurn = isPractice(session) && turn > 0;
  const heldFor = session.held?.heldFor ?? null;
  // One list, not put together of several: it is made for each of a class's people with each change.
  const shown = [id, title, phase, turn, line, door, head, settings, practiceTurn, heldFor, rewound];
  return remembered(session, "session", shown, () => ({
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
    practiceTurn,
    heldFor,
    rewound,
    head,
  }));
};
