import { once } from "../base/once.ts";
import type { ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { layoutOf, type Place, placeOf } from "./layout.ts";
import { seatTarget, stateTarget } from "./target.ts";

/** A seat with the places of its numbers in the scenario's layout: for who goes through all seats in every turn. */
export interface PlacedSeat {
  readonly seat: ScenarioSeat;
  readonly capital: Place;
  readonly funds: Place;
  readonly prestige: Place;
  readonly orders: Place;
}

/** A state with the places of its numbers, and of its neighbours' threat. */
export interface PlacedState {
  readonly state: PublicScenario["states"][number];
  readonly threat: Place;
  readonly stability: Place;
  readonly regime: Place;
  readonly threatsAround: readonly Place[];
}

/** The seats in the scenario's order. */
export const placedSeats = once((scenario: PublicScenario): readonly PlacedSeat[] => {
  const layout = layoutOf(scenario);
  return scenario.seats.map((seat) => ({
    seat,
    capital: placeOf(layout, seatTarget(seat.id, "capital")),
    funds: placeOf(layout, seatTarget(seat.id, "funds")),
    prestige: placeOf(layout, seatTarget(seat.id, "prestige")),
    orders: placeOf(layout, seatTarget(seat.id, "orders")),
  }));
});

/** The states in the scenario's order. */
export const placedStates = once((scenario: PublicScenario): readonly PlacedState[] => {
  const layout = layoutOf(scenario);
  return scenario.states.map((state) => ({
    state,
    threat: placeOf(layout, stateTarget(state.id, "threat")),
    stability: placeOf(layout, stateTarget(state.id, "stability")),
    regime: placeOf(layout, stateTarget(state.id, "regime")),
    threatsAround: state.neighbours.map((other) => placeOf(layout, stateTarget(other, "threat"))),
  }));
});
