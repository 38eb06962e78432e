import type { SeatId } from "../../base/ids.ts";
import type { Session } from "../../session/session.ts";
import { finalScore } from "../../turn/score.ts";
import type { SeatScore } from "../../turn/turn.ts";
import { keptFor, type SectionOf } from "../viewing.ts";

/** Scores after each turn: one's own; everybody's for the white cell, and for all from the debrief on. */
export const scoresSection: SectionOf<"scores"> = (viewing) => {
  const { session, viewer, seat } = viewing;
  const { turns, phase } = session;
  return keptFor(viewing, "scores", [turns, phase], () => {
    const own = seat === null ? [] : scoresOf(session, seat);
    const over = phase === "debrief";
    const open = over || viewer.kind === "facilitator";
    return {
      own: own.map(({ score }) => score),
      attained: own.at(-1)?.attained ?? [],
      all: open ? bySeat(session, (one) => scoresOf(session, one).map(({ score }) => score)) : null,
      final: over ? bySeat(session, (one) => finalScore(session.scenario, scoresOf(session, one))) : null,
    };
  });
};

function scoresOf({ turns }: Session, seat: SeatId): readonly SeatScore[] {
  return turns.flatMap(({ outcome }) => outcome.scores[seat] ?? []);
}

function bySeat<T>({ scenario }: Session, scoreOf: (seat: SeatId) => T): Readonly<Record<SeatId, T>> {
  return Object.fromEntries(scenario.seats.map(({ id }) => [id, scoreOf(id)]));
}
