import type { ParticipantId, SeatId } from "../../base/ids.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import type { Command } from "../command.ts";
import { membersOf, participantOf } from "../delegation.ts";
import type { Participant, Session } from "../session.ts";
import { authorOf, type Deciders, decided, openPart } from "./context.ts";

/** Who comes, goes, moves, and whose word counts at a seat. */
export const peopleDeciders = {
  "participant.join": ({ session }, command) => {
    const { participant, role } = command;
    if (participantOf(session, participant) !== undefined) return decided([]);
    const fault = joinFault(session, command);
    if (fault !== null) return fail(fault);
    // Behind a door that asks for approval an arrival waits without a seat, until the facilitator gives one.
    const seat = role === "student" && session.door === "open" ? command.seat : null;
    return decided([openPart({ kind: "participant-joined", participant, role, seat })], { seat: seat ?? "" });
  },
  "participant.absent": ({ session }, { participant, present }) => {
    const absent = participantOf(session, participant);
    if (absent === undefined) return fail(rejection("NOT_FOUND", { what: "participant", id: participant }));
    const heir = heirOf(session, absent, present ?? null);
    if (heir === null || absent.seat === null) return decided([]);
    return decided([openPart({ kind: "head-passed", seat: absent.seat, participant: heir.id })]);
  },
  "control.assign": ({ session }, { participant, seat, head }) => {
    const one = participantOf(session, participant);
    if (one === undefined || one.removed)
      return fail(rejection("NOT_FOUND", { what: "participant", id: participant }));
    if (one.role !== "student")
      return fail(rejection("NOT_ALLOWED", { detail: "only students can be given a seat" }));
    if (seat !== null && !hasSeat(session, seat)) return fail(rejection("SEAT_UNKNOWN", { seat }));
    const moved = one.seat === seat ? [] : [openPart({ kind: "participant-assigned", participant, seat })];
    const headed =
      head === true && seat !== null ? [openPart({ kind: "head-passed", seat, participant })] : [];
    return decided([...moved, ...headed]);
  },
  "control.remove": (context, { participant }) => {
    const one = participantOf(context.session, participant);
    if (one === undefined || one.removed)
      return fail(rejection("NOT_FOUND", { what: "participant", id: participant }));
    if (one.role === "facilitator")
      return fail(rejection("NOT_ALLOWED", { detail: "a facilitator cannot be removed" }));
    const by = authorOf(context) ?? "";
    return decided([openPart({ kind: "participant-removed", participant, by })]);
  },
  "control.door": ({ session }, { state }) =>
    decided(session.door === state ? [] : [openPart({ kind: "door-set", door: state })]),
} satisfies Partial<Deciders>;

/** More than any class has: whoever joins again and again with the code must not fill everybody's list of people. */
const MOST_PEOPLE = 200;

function joinFault(
  session: Session,
  { role, seat, invited }: Extract<Command, { kind: "participant.join" }>,
): Rejection | null {
  if (role === "facilitator" || invited === true) return null;
  if (role === "observer" && !session.settings.observersAllowed)
    return rejection("NOT_ALLOWED", { detail: "this session takes no observers" });
  if (session.door === "closed") return rejection("DOOR_CLOSED");
  if (Object.values(session.participants).filter(({ removed }) => !removed).length >= MOST_PEOPLE)
    return rejection("SESSION_FULL", { limit: MOST_PEOPLE });
  if (seat !== null && !hasSeat(session, seat)) return rejection("SEAT_UNKNOWN", { seat });
  return null;
}

function hasSeat(session: Session, seat: SeatId): boolean {
  return Object.hasOwn(session.seats, seat);
}

/** The next of the delegation after a head that is absent; null if nobody else is there, or it is not the head. */
function heirOf(
  session: Session,
  absent: Participant,
  present: readonly ParticipantId[] | null,
): Participant | null {
  if (absent.seat === null || session.seats[absent.seat]?.head !== absent.id) return null;
  const others = membersOf(session, absent.seat).filter(
    ({ id }) => id !== absent.id && (present === null || present.includes(id)),
  );
  return others.find(({ number }) => number > absent.number) ?? others[0] ?? null;
}
