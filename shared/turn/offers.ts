import type { ActionDefinition, ActionOffer } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import type { SeatId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Sight } from "../world/sight.ts";

/** What a seat may do in the turn being planned: one offer per action in play that it may take now. */
export function offersFor(sight: Sight, seat: SeatId): readonly ActionOffer[] {
  return sight.scenario.actions.flatMap(({ id, seats }) => {
    const action = actionOf(id);
    if (action === undefined || !mayTake(sight.scenario, action, seats, seat)) return [];
    const offer = action.offer(sight, seat);
    return offer === null ? [] : [offer];
  });
}

/** Whether the action is the seat's to take: the scenario's list of seats if it has one, else the action's takers. */
function mayTake(
  scenario: PublicScenario,
  action: ActionDefinition,
  seats: readonly SeatId[] | undefined,
  seat: SeatId,
): boolean {
  if (seats !== undefined) return seats.includes(seat);
  const given = scenario.seats.find(({ id }) => id === seat);
  switch (action.takers) {
    case "all":
      return given !== undefined;
    case "patrons":
      return given?.patron === true;
    case "states":
      return given?.state !== undefined;
  }
}
