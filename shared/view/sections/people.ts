import type { ParticipantId, SeatId } from "../../base/ids.ts";
import { isBotSeat } from "../../session/delegation.ts";
import { remembered } from "../../session/remembered.ts";
import type { Participant, Session } from "../../session/session.ts";
import { isNameless, keptName } from "../nameless.ts";
import type { LiveFacts, PersonView } from "../view.ts";
import { keptFor, type SectionOf, type Viewing } from "../viewing.ts";

/** Who looks. */
export const youSection: SectionOf<"you"> = (viewing) => {
  const { session, viewer, seat, participant, live } = viewing;
  if (participant === null) {
    const role = viewer.kind === "seat" ? "student" : viewer.kind;
    return remembered(session, `you-as/${role}/${seat ?? ""}`, [], () => ({
      participant: "",
      name: "",
      role,
      seat,
      head: false,
      wish: null,
      code: null,
    }));
  }
  const { id, role, wish, invited, removed } = participant;
  const name = nameOf(viewing, id);
  const head = isHead(session, participant);
  const code = invited && !removed ? live.code : null;
  const make = () => ({ participant: id, name, role, seat: participant.seat, head, wish, code });
  return remembered(session, "you", [name, role, participant.seat, head, wish, code], make, id);
};

/** Everybody who is in the session, in the order of joining; where names are hidden, by seats. */
export const peopleSection: SectionOf<"people"> = (viewing) => {
  const { session, live } = viewing;
  const { participants } = session;
  const known = namesFor(viewing);
  const names = remembered(session, isNameless(viewing) ? "names-typed" : "names", [known], () => known);
  const read = [participants, headsOf(session), names, live.connected];
  return keptFor(viewing, keptName(viewing, "people"), read, () => {
    const present = Object.values(participants)
      .filter(({ removed }) => !removed)
      .sort((one, other) => one.number - other.number);
    if (isNameless(viewing)) return namelessPeople(viewing, present);
    return present.map((participant) => personView(viewing, participant));
  });
};

function personView(viewing: Viewing, participant: Participant): PersonView {
  const { session, viewer, seat: own, live } = viewing;
  const { id, role, seat, wish, invited, by } = participant;
  const hearsWish = viewer.kind === "facilitator" || wish === own;
  return {
    participant: id,
    name: nameOf(viewing, id),
    role,
    seat,
    head: isHead(session, participant),
    connected: live.connected.has(id),
    wish: hearsWish ? wish : null,
    guest: invited && by !== null,
  };
}

/**
 * Oneself, the facilitators, and of everybody else how many sit at which seat, in the scenario's order: neither order
 * nor id, neither presence nor headship tells who it is.
 */
function namelessPeople(viewing: Viewing, present: readonly Participant[]): readonly PersonView[] {
  const { session, participant: own } = viewing;
  const isKnown = ({ id, role }: Participant) => id === own?.id || role === "facilitator";
  const others = present.filter((one) => !isKnown(one));
  const places = [...session.scenario.seats.map(({ id }) => id), null];
  const counted = places.flatMap((seat) =>
    (["student", "observer"] as const).flatMap((role) =>
      others
        .filter((one) => one.seat === seat && one.role === role)
        .map((_, at): PersonView => {
          const id = `${seat ?? role}/${at + 1}`;
          const told = { participant: id, name: "", role, seat };
          return { ...told, head: false, connected: true, wish: null, guest: false };
        }),
    ),
  );
  return [...present.filter(isKnown).map((one) => personView(viewing, one)), ...counted];
}

/**
 * Who is not known by a name, as in a log from elsewhere or after erasure, goes by the id. By a number behind a name its
 * owner would learn that somebody else has the same.
 */
function nameOf(viewing: Viewing, id: string): string {
  const names = namesFor(viewing);
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

function namesFor(viewing: Viewing): LiveFacts["names"] {
  const { names, typedNames } = viewing.live;
  return isNameless(viewing) ? (typedNames ?? names) : names;
}

function isHead(session: Session, { id, seat }: Participant): boolean {
  return seat !== null && headsOf(session)[seat] === id;
}

/** Who is head of each seat: the same object while that is so, whatever else happens at the seats. */
function headsOf(session: Session): Readonly<Record<SeatId, ParticipantId | null>> {
  const { seats } = session;
  return remembered(session, "heads", [seats], () =>
    Object.fromEntries(Object.entries(seats).map(([id, { head }]) => [id, head])),
  );
}

/** The seats in the scenario's order: played by a bot or by people, ready or not. A bot is never waited for. */
export const seatsSection: SectionOf<"seats"> = ({ session }) => {
  const { scenario, participants, seats } = session;
  return remembered(session, "seats", [participants, seats], () =>
    scenario.seats.map(({ id }) => ({
      seat: id,
      bot: isBotSeat(session, id),
      ready: seats[id]?.ready ?? false,
    })),
  );
};
