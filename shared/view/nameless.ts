import type { ParticipantId } from "../base/ids.ts";
import { participantOf, waitsAtDoor } from "../session/delegation.ts";
import type { Viewing } from "./viewing.ts";

/**
 * Whether this viewer may not learn who sits where: names that the session hides are hidden from all but the white cell
 * until the debrief (case S4), which is not opened to who waits at the door.
 */
export function isNameless({ session, viewer, participant, live }: Viewing): boolean {
  if (session.settings.names !== "hidden" || viewer.kind === "facilitator") return false;
  return (session.phase !== "debrief" && live.ended !== true) || waitsAtDoor(participant);
}

/**
 * The id under which the viewer sees somebody. Where names are hidden it is empty for all others but facilitators: an id
 * that stays the same would tie what was said at one seat to what is said at the next.
 */
export function shownId(viewing: Viewing, id: ParticipantId): ParticipantId {
  const isOwn = viewing.participant?.id === id;
  if (isOwn || !isNameless(viewing)) return id;
  return participantOf(viewing.session, id)?.role === "facilitator" ? id : "";
}

/** The name under which a section is kept that tells the viewer's own person from others: its own where names are hidden. */
export function keptName(viewing: Viewing, section: string): string {
  return isNameless(viewing) ? `${section}/as/${viewing.participant?.id ?? ""}` : section;
}
