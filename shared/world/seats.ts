import type { SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";

const kept = new WeakMap<PublicScenario, Map<StateId, SeatId>>();

/** The seat of a state's government, or undefined for a state without one. */
export function seatOfState(scenario: PublicScenario, state: StateId): SeatId | undefined {
  let seats = kept.get(scenario);
  if (seats === undefined) {
    seats = new Map();
    // The first seat of a state is its government's.
    for (const seat of scenario.seats)
      if (seat.state !== undefined && !seats.has(seat.state)) seats.set(seat.state, seat.id);
    kept.set(scenario, seats);
  }
  return seats.get(state);
}
