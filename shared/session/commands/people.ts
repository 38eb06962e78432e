import type { ParticipantId } from "../../base/ids.ts";
import { rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { membersOf } from "../delegation.ts";
import type { Participant, Session } from "../session.ts";
import { authorOf, type Deciders, decided, findParticipant, openPart } from "./context.ts";
import { hasSeat } from "./door.ts";

/** Who comes, goes, moves, and whose word counts at a seat. */
export const peopleDeciders = {
  "participant.return": ({ session }, { participant }) => {
    const found = findParticipant(session, participant);
    if (!found.ok) return found;
    return decided([openPart({ kind: "participant-returned", participant })], {
      seat: found.value.seat ?? "",
    });
  },
  "participant.absent": ({ session }, { participant, present }) => {
    const found = findParticipant(session, participant);
    if (!found.ok) return found;
    const { seat } = found.value;
    const heir = heirOf(session, found.value, present ?? null);
    if (heir === null || seat === null) return decided([]);
    return decided([openPart({ kind: "head-passed", seat, participant: heir.id, by: null })]);
  },
  "control.assign": (context, { participant, seat, head }) => {
    const { session } = context;
    const found = findParticipant(session, participant);
    if (!found.ok) return found;
    const one = found.value;
    if (one.role !== "student")
      return fail(rejection("NOT_ALLOWED", { detail: "only students can be given a seat" }));
    if (seat !== null && !hasSeat(session, seat)) return fail(rejection("SEAT_UNKNOWN", { seat }));
    const by = authorOf(context);
    // Without a seat one may stand at the door of another, and is then sent away from there.
    const stays = one.seat === seat && one.wish === null;
    const moved = stays ? [] : [openPart({ kind: "participant-assigned", participant, seat, by })];
    const headed =
      head === true && seat !== null ? [openPart({ kind: "head-passed", seat, participant, by })] : [];
    return decided([...moved, ...headed]);
  },
  "control.remove": (context, { participant }) => {
    const found = findParticipant(context.session, participant);
    if (!found.ok) return found;
    if (isHosts(found.value) && found.value.role === "facilitator")
      return fail(rejection("NOT_ALLOWED", { detail: "the console of the game's host stays" }));
    const by = authorOf(context) ?? "";
    return decided([openPart({ kind: "participant-removed", participant, by })]);
  },
  "control.invite": (context, { participant, role }) => {
    const { session } = context;
    if (Object.hasOwn(session.participants, participant)) return decided([]);
    const guests = Object.values(session.participants).filter(({ invited, removed }) => invited && !removed);
    if (guests.length >= MOST_GUESTS) return fail(rejection("TOO_MANY_LINKS", { limit: MOST_GUESTS }));
    const by = authorOf(context);
    const came = { participant, role, seat: null, wish: null, invited: true, by };
    return decided([openPart({ kind: "participant-joined", ...came })]);
  },
  "control.wayBack": (context, { participant }) => {
    const found = findParticipant(context.session, participant);
    if (!found.ok) return found;
    const by = authorOf(context) ?? "";
    // Else a facilitator who is removed later would have it still.
    if (isHosts(found.value) && found.value.role === "facilitator" && by !== participant)
      return fail(rejection("NOT_ALLOWED", { detail: "the host's console makes its own link anew" }));
    return decided([{ audience: "whiteCell", body: { kind: "way-back-given", participant, by } }]);
  },
} satisfies Partial<Deciders>;

/** Keys that facilitators may have given away at a time: each sees the session, and nobody overlooks more. */
const MOST_GUESTS = 30;
/** Whether it is the console or projector that a session has from the start: their links stand on the host page. */
function isHosts({ invited, by }: Participant): boolean {
  return invited && by === null;
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
