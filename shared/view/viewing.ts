import type { Viewer } from "../base/audience.ts";
import type { ParticipantId, SeatId } from "../base/ids.ts";
import { participantOf, viewerOf } from "../session/delegation.ts";
import { viewerKey } from "../session/planning-world.ts";
import { remembered } from "../session/remembered.ts";
import type { Participant, Session } from "../session/session.ts";
import type { LiveFacts, ViewSections } from "./view.ts";

/** What a section of a view is made from: a session, and through whose eyes it is looked at. */
export interface Viewing {
  readonly session: Session;
  readonly viewer: Viewer;
  /** The seat whose own things are seen; null for facilitators and observers. */
  readonly seat: SeatId | null;
  /** Null where nobody in particular looks: a replay through the eyes of a role. */
  readonly participant: Participant | null;
  readonly live: LiveFacts;
}

/** A session through the eyes of a participant, or, for a replay, of a role. */
export function viewingOf(session: Session, who: ParticipantId | Viewer, live: LiveFacts): Viewing {
  const viewer = typeof who === "string" ? viewerOf(session, who) : who;
  const participant = typeof who === "string" ? participantOf(session, who) : undefined;
  const seat = viewer.kind === "seat" ? viewer.seat : null;
  return { session, viewer, seat, participant: participant ?? null, live };
}

/** Makes one section of a view. */
export type SectionOf<S extends keyof ViewSections> = (viewing: Viewing) => ViewSections[S];

/** A section of this viewer's that is made anew only when one of the inputs is another object. */
export function keptFor<T>(
  { session, viewer }: Viewing,
  section: string,
  inputs: readonly unknown[],
  make: () => T,
): T {
  return remembered(session, section, inputs, make, viewerKey(viewer));
}
