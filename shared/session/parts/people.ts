import type { ParticipantId, SeatId } from "../../base/ids.ts";
import { membersOf, participantOf } from "../delegation.ts";
import type { Participant, Session } from "../session.ts";
import type { PartAppliers } from "./part-applier.ts";

/** Who is here, at which seat, and whose word counts there. */
export const peopleParts = {
  "participant-joined": (session, { participant, role, seat, wish, invited, by }) =>
    withParticipant(session, {
      id: participant,
      ...{ role, seat, wish, invited, by },
      number: Object.keys(session.participants).length + 1,
      removed: false,
    }),
  "participant-returned": (session) => session,
  "way-back-given": (session) => session,
  "participant-assigned": (session, { participant, seat }) =>
    changed(session, participant, { seat, wish: null }),
  "participant-removed": (session, { participant }) =>
    changed(session, participant, { seat: null, wish: null, removed: true }),
  "head-passed": (session, { seat, participant }) => withHead(session, seat, participant),
  "door-set": (session, { door }) => ({ ...session, door }),
  "code-renewed": (session) => ({ ...session, codes: session.codes + 1 }),
  "invitations-revoked": (session, { seat }) => {
    const state = session.seats[seat];
    if (state === undefined) throw new Error(`there is no seat ${seat}`);
    const invitation = state.invitation + 1;
    return { ...session, seats: { ...session.seats, [seat]: { ...state, invitation } } };
  },
} satisfies Partial<PartAppliers>;

function changed(session: Session, id: ParticipantId, change: Partial<Participant>): Session {
  const participant = participantOf(session, id);
  if (participant === undefined) throw new Error(`nobody here is called ${id}`);
  return withParticipant(session, { ...participant, ...change });
}

/** Puts the participant in; a seat whose head left passes to the first of those who stay. */
function withParticipant(session: Session, participant: Participant): Session {
  const old = participantOf(session, participant.id)?.seat ?? null;
  let next: Session = {
    ...session,
    participants: { ...session.participants, [participant.id]: participant },
  };
  for (const seat of [old, participant.seat]) if (seat !== null) next = withSomeHead(next, seat);
  return next;
}

function withSomeHead(session: Session, seat: SeatId): Session {
  const members = membersOf(session, seat);
  const head = session.seats[seat]?.head ?? null;
  if (members.some(({ id }) => id === head)) return session;
  return withHead(session, seat, members[0]?.id ?? null);
}

function withHead(session: Session, seat: SeatId, head: ParticipantId | null): Session {
  const state = session.seats[seat];
  if (state === undefined) throw new Error(`there is no seat ${seat}`);
  // A seat that people leave altogether is played by a bot, which waits for nobody.
  const ready = head === null ? false : state.ready;
  return { ...session, seats: { ...session.seats, [seat]: { ...state, head, ready } } };
}
