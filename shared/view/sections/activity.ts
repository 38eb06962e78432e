import type { ParticipantId, SeatId } from "../../base/ids.ts";
import { remembered } from "../../session/remembered.ts";
import type { Session } from "../../session/session.ts";
import type { ActivityView, LiveFacts } from "../view.ts";

/**
 * What each delegation did, for whoever has to say something of everybody's part in the game; seats that only bots played
 * are left out. While a turn is planned there is nothing of it: there what waits for the white cell counts.
 */
export function activityOf(session: Session, { names }: LiveFacts): readonly ActivityView[] {
  const { phase, participants, channels, proposals, turns, scenario } = session;
  if (phase !== "review" && phase !== "debrief") return [];
  return remembered(session, "activity", [phase, participants, channels, proposals, turns, names], () => {
    const written = messagesBySeat(session);
    return scenario.seats.flatMap(({ id: seat }) => {
      const people = peopleOf(session, seat, written.get(seat) ?? new Map()).map((person) => ({
        ...person,
        name: Object.hasOwn(names, person.participant)
          ? (names[person.participant] ?? "")
          : person.participant,
      }));
      const filed = turns.filter(({ origins }) => origins[seat] === "filed").length;
      if (people.length === 0 && filed === 0) return [];
      const lasting = Object.values(proposals).filter(({ state }) => state !== "abandoned");
      const offers = lasting.filter(({ by }) => by === seat).length;
      const agreements = lasting.filter(
        ({ state, by, to }) => state === "binding" && (by === seat || to.includes(seat)),
      ).length;
      const messages = people.reduce((sum, person) => sum + person.messages, 0);
      return [{ seat, filed, messages, offers, agreements, people }];
    });
  });
}

/** How many messages each person wrote for each seat, in all its channels. */
function messagesBySeat({ channels }: Session): ReadonlyMap<SeatId, ReadonlyMap<ParticipantId, number>> {
  const written = new Map<SeatId, Map<ParticipantId, number>>();
  for (const { seat, by } of Object.values(channels).flat()) {
    if (seat === null) continue;
    const ofSeat = written.get(seat) ?? new Map<ParticipantId, number>();
    written.set(seat, ofSeat.set(by, (ofSeat.get(by) ?? 0) + 1));
  }
  return written;
}

/** Those who sit there, and those who wrote for it before they left, in the order of joining. */
function peopleOf({ participants }: Session, seat: SeatId, written: ReadonlyMap<ParticipantId, number>) {
  return Object.values(participants)
    .filter((one) => one.seat === seat || written.has(one.id))
    .sort((one, other) => one.number - other.number)
    .map(({ id }) => ({ participant: id, messages: written.get(id) ?? 0 }));
}
