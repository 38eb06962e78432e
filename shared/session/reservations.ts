import type { SeatId } from "../base/ids.ts";
import { letsIn } from "../mechanisms/terms/consents.ts";
import { type Cost, NO_COST } from "../world/order.ts";
import { currentProposals } from "./planning-world.ts";
import type { Proposal, Session } from "./session.ts";

/** The proposals whose acceptance by the seat counts in this turn: still open, or bound in this planning phase. */
export function acceptedNow({ proposals, turn }: Session, seat: SeatId): readonly Proposal[] {
  return currentProposals(proposals).filter(
    ({ accepted, state, boundTurn }) =>
      accepted.includes(seat) && (state === "open" || (state === "binding" && boundTurn === turn)),
  );
}

/** What so many acceptances reserve: each costs a state capital, other seats nothing. */
function acceptanceCost({ scenario }: Session, seat: SeatId, count: number): Cost {
  const isState = scenario.seats.find(({ id }) => id === seat)?.state !== undefined;
  return isState ? { ...NO_COST, capital: count * scenario.rules.acceptanceCapital } : NO_COST;
}

/** Who pays for a proposal that binds as for an acceptance: all that accepted it, and a government that lets others in by it. */
export function signersOf({ scenario }: Session, { by, accepted, terms }: Proposal): readonly SeatId[] {
  return letsIn(scenario, by, terms) ? [...accepted, by] : accepted;
}

/**
 * What a seat's acceptances of this turn, and offers of its own that bind, reserve beside its sheet.
 *
 * @param more so many acceptances are thought given besides
 */
export function reservedCost(session: Session, seat: SeatId, more = 0): Cost {
  const { proposals, turn } = session;
  const own = currentProposals(proposals).filter(
    (one) =>
      one.by === seat &&
      one.state === "binding" &&
      one.boundTurn === turn &&
      signersOf(session, one).includes(seat),
  );
  return acceptanceCost(session, seat, acceptedNow(session, seat).length + own.length + more);
}

/** How many more proposals the seat may accept in this turn. */
export function acceptancesLeft(session: Session, seat: SeatId): number {
  return Math.max(0, session.scenario.rules.acceptancesPerTurn - acceptedNow(session, seat).length);
}
