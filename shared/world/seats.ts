import type { SeatId, StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";

const governments = once(({ seats }: PublicScenario): ReadonlyMap<StateId, SeatId> => {
  const found = new Map<StateId, SeatId>();
  // The first seat of a state is its government's.
  for (const { id, state } of seats) if (state !== undefined && !found.has(state)) found.set(state, id);
  return found;
});

const homes = once(
  ({ seats }: PublicScenario): ReadonlyMap<SeatId, StateId | null> =>
    new Map(seats.map(({ id, state }) => [id, state ?? null])),
);

const seatsById = once(
  ({ seats }: PublicScenario): ReadonlyMap<SeatId, ScenarioSeat> =>
    new Map(seats.map((seat) => [seat.id, seat])),
);

/** What the scenario says of a seat; undefined where it has none of that id. */
export function seatIn(scenario: PublicScenario, seat: SeatId): ScenarioSeat | undefined {
  return seatsById(scenario).get(seat);
}

/** The seat of a state's government, or undefined for a state without one. */
export function seatOfState(scenario: PublicScenario, state: StateId): SeatId | undefined {
  return governments(scenario).get(state);
}

/** The state whose government sits here, or null. */
export function stateOfSeat(scenario: PublicScenario, seat: SeatId): StateId | null {
  return homes(scenario).get(seat) ?? null;
}
