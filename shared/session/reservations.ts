import type { SeatId } from "../base/ids.ts";
import { type Cost, NO_COST } from "../world/order.ts";
import type { Proposal, Session } from "./session.ts";

/** The proposals whose acceptance by the seat counts in this turn: still open, or bound in this planning phase. */
export function acceptedNow({ proposals, turn }: Session, seat: SeatId): readonly Proposal[] {
  return Object.values(proposals).filter(
    ({ accepted, state, boundTurn }) =>
      accepted.includes(seat) && (state === "open" || (state === "binding" && boundTurn === turn)),
  );
}

/** What so many acceptances reserve: each costs a state capital, other seats nothing. */
export function acceptanceCost({ scenario }: Session, seat: SeatId, count: number): Cost {
  const isState = scenario.seats.find(({ id }) => id === seat)?.state !== undefined;
  return isState ? { ...NO_COST, capital: count * scenario.rules.acceptanceCapital } : NO_COST;
}

/** What a seat's acceptances of this turn reserve beside its sheet. */
export function reservedCost(session: Session, seat: SeatId): Cost {
  return acceptanceCost(session, seat, acceptedNow(session, seat).length);
}

/** How many more proposals the seat may accept in this turn. */
export function acceptancesLeft(session: Session, seat: SeatId): number {
  return Math.max(0, session.scenario.rules.acceptancesPerTurn - acceptedNow(session, seat).length);
}
