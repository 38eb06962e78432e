import type { SeatId } from "../../base/ids.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import type { Command } from "../command.ts";
import { participantOf } from "../delegation.ts";
import type { Session } from "../session.ts";
import {
  authorOf,
  type CommandContext,
  type Deciders,
  decided,
  findParticipant,
  openPart,
} from "./context.ts";

/** The ways in: who may come through the door, who waits at it, and what opens it. */
export const doorDeciders = {
  "participant.join": ({ session }, command) => {
    const { participant, role, invited = role === "facilitator" } = command;
    if (participantOf(session, participant) !== undefined) return decided([]);
    const fault = invited ? null : joinFault(session, command);
    if (fault !== null) return fail(fault);
    // Behind a door that asks for approval an arrival waits without a seat, until somebody lets it in.
    const wanted = role === "student" ? command.seat : null;
    const seat = session.door === "open" ? wanted : null;
    const wish = seat === null ? wanted : null;
    const came = { participant, role, seat, wish, invited, by: null };
    return decided([openPart({ kind: "participant-joined", ...came })], { seat: seat ?? "" });
  },
  "door.admit": (context, { participant }) => {
    const found = findParticipant(context.session, participant);
    if (!found.ok) return found;
    const { wish } = found.value;
    if (wish === null) return fail(rejection("NOT_FOUND", { what: "arrival", id: participant }));
    const fault = admissionFault(context, wish);
    if (fault !== null) return fail(fault);
    const by = authorOf(context);
    return decided([openPart({ kind: "participant-assigned", participant, seat: wish, by })]);
  },
  "control.door": (context, { state }) => {
    if (context.session.door === state) return decided([]);
    return decided([openPart({ kind: "door-set", door: state, by: authorOf(context) })]);
  },
  "control.newCode": (context) =>
    decided([{ audience: "whiteCell", body: { kind: "code-renewed", by: authorOf(context) } }]),
  "control.revokeInvitations": (context, { seat }) => {
    if (!hasSeat(context.session, seat)) return fail(rejection("SEAT_UNKNOWN", { seat }));
    const by = authorOf(context);
    return decided([{ audience: "whiteCell", body: { kind: "invitations-revoked", seat, by } }]);
  },
} satisfies Partial<Deciders>;

/** More than any class has: whoever joins again and again with the code must not fill everybody's list of people. */
const MOST_PEOPLE = 200;

function joinFault(
  session: Session,
  { role, seat }: Extract<Command, { kind: "participant.join" }>,
): Rejection | null {
  if (role === "observer" && !session.settings.observersAllowed)
    return rejection("NOT_ALLOWED", { detail: "this game takes no observers" });
  // What was played stands open in the debrief, to those who played it.
  if (session.phase === "debrief") return rejection("GAME_ENDED");
  if (session.door === "closed") return rejection("DOOR_CLOSED");
  if (Object.values(session.participants).filter(({ removed }) => !removed).length >= MOST_PEOPLE)
    return rejection("SESSION_FULL", { limit: MOST_PEOPLE });
  if (seat !== null && !hasSeat(session, seat)) return rejection("SEAT_UNKNOWN", { seat });
  return null;
}

/** A head speaks for its own seat alone. */
function admissionFault({ session, participant }: CommandContext, wish: SeatId): Rejection | null {
  if (participant?.role === "facilitator") return null;
  if (session.settings.names === "hidden")
    return rejection("NOT_ALLOWED", { detail: "where names are hidden the facilitator lets people in" });
  if (participant?.seat !== wish) return rejection("NOT_ALLOWED", { detail: "this is another seat's door" });
  if (session.seats[wish]?.head !== participant.id)
    return rejection("NOT_ALLOWED", { detail: "only the head of the delegation lets somebody in" });
  return null;
}

/** Whether the scenario has such a seat. */
export function hasSeat(session: Session, seat: SeatId): boolean {
  return Object.hasOwn(session.seats, seat);
}
