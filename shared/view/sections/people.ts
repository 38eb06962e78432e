import { isBotSeat } from "../../session/delegation.ts";
import { remembered } from "../../session/remembered.ts";
import type { Participant, Session } from "../../session/session.ts";
import type { LiveFacts, PersonView } from "../view.ts";
import type { SectionOf } from "../viewing.ts";

/** Who looks. */
export const youSection: SectionOf<"you"> = ({ session, viewer, seat, participant, live }) => {
  if (participant === null) {
    const role = viewer.kind === "seat" ? "student" : viewer.kind;
    return remembered(session, `you-as/${role}/${seat ?? ""}`, [], () => ({
      participant: "",
      name: "",
      role,
      seat,
      head: false,
    }));
  }
  const { id, role } = participant;
  const name = nameOf(live, id);
  const head = isHead(session, participant);
  return remembered(session, `you/${id}`, [name, role, participant.seat, head], () => ({
    participant: id,
    name,
    role,
    seat: participant.seat,
    head,
  }));
};

/** Everybody who is in the session, in the order of joining. */
export const peopleSection: SectionOf<"people"> = ({ session, live }) => {
  const { participants, seats } = session;
  return remembered(session, "people", [participants, seats, live], () =>
    Object.values(participants)
      .filter(({ removed }) => !removed)
      .sort((one, other) => one.number - other.number)
      .map((participant) => personView(session, participant, live)),
  );
};

function personView(session: Session, participant: Participant, live: LiveFacts): PersonView {
  const { id, role, seat } = participant;
  return {
    participant: id,
    name: nameOf(live, id),
    role,
    seat,
    head: isHead(session, participant),
    connected: live.connected.has(id),
  };
}

function nameOf({ names }: LiveFacts, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? "") : "";
}

function isHead({ seats }: Session, { id, seat }: Participant): boolean {
  return seat !== null && seats[seat]?.head === id;
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
