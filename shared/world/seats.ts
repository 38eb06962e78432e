import type { SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";

/** The seat of a state's government, or undefined for a state without one. */
export function seatOfState(scenario: PublicScenario, state: StateId): SeatId | undefined {
  return scenario.seats.find((seat) => seat.state === state)?.id;
}
