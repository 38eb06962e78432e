import type { SeatId } from "../../base/ids.ts";
import type { ScenarioSeat } from "../../scenario/format.ts";
import type { Choice } from "../../world/fields.ts";
import type { Sight } from "../../world/sight.ts";

/** What term offers ask about the parties of a proposal. */

/** Parties as choices, in the order of the scenario's seats. */
export function partyChoices(
  { scenario }: Sight,
  parties: readonly SeatId[],
  keep: (seat: ScenarioSeat) => boolean,
): Choice[] {
  return scenario.seats
    .filter((seat) => parties.includes(seat.id) && keep(seat))
    .map(({ id, name }) => ({ value: id, label: name, about: id }));
}

/** The states whose governments are among the parties. */
export function hostStates({ scenario }: Sight, parties: readonly SeatId[]): Choice[] {
  return scenario.states
    .filter(({ id }) => scenario.seats.some((seat) => seat.state === id && parties.includes(seat.id)))
    .map(({ id, name }) => ({ value: id, label: name, about: id }));
}
