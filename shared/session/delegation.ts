import type { Viewer } from "../base/audience.ts";
import type { ParticipantId, SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { Participant, Session } from "./session.ts";

/** The participant of this id, whatever words a client may send for one. */
export function participantOf({ participants }: Session, id: ParticipantId): Participant | undefined {
  return Object.hasOwn(participants, id) ? participants[id] : undefined;
}

/** The people at a seat, in the order of joining. */
export function membersOf({ participants }: Session, seat: SeatId): readonly Participant[] {
  return membersBySeat(participants).get(seat) ?? [];
}

/** Asked of every seat with every command, and the same until somebody comes or goes. */
const membersBySeat = once((participants: Session["participants"]) => {
  const members = Object.values(participants).filter(({ removed }) => !removed);
  members.sort((one, other) => one.number - other.number);
  return Map.groupBy(members, ({ seat }) => seat);
});

/** Whether a bot plays the seat, because nobody sits there. */
export function isBotSeat(session: Session, seat: SeatId): boolean {
  return membersOf(session, seat).length === 0;
}

/** The seats with people of whom none is connected. */
export function awaySeats(session: Session, present: ReadonlySet<ParticipantId> | null): readonly SeatId[] {
  if (present === null) return [];
  return Object.keys(session.seats).filter((seat) => {
    const members = membersOf(session, seat);
    return members.length > 0 && !members.some(({ id }) => present.has(id));
  });
}

/** Whether every seat with people is ready, and there is at least one. Bots always are. */
export function areAllReady({ participants, seats }: Session): boolean {
  let some = false;
  for (const seat of membersBySeat(participants).keys()) {
    if (seat === null) continue;
    if (seats[seat]?.ready !== true) return false;
    some = true;
  }
  return some;
}

/** Whether somebody stands at a door that asks, and was let in by nobody. */
export function waitsAtDoor(participant: Participant | null | undefined): boolean {
  return participant?.seat === null && participant.wish !== null;
}

/** Through whose eyes a participant sees the session: who has no seat (yet) sees what an observer sees. */
export function viewerOf(session: Session, participant: ParticipantId): Viewer {
  const one = participantOf(session, participant);
  if (one === undefined || one.removed) return { kind: "observer" };
  if (one.role === "facilitator") return { kind: "facilitator" };
  return one.seat === null ? { kind: "observer" } : { kind: "seat", seat: one.seat };
}
