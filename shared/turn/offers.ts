import type { ActionDefinition, ActionOffer } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Sight } from "../world/sight.ts";

/** What a seat may do in the turn being planned: one offer per action in play that it may take now. */
export function offersFor(sight: Sight, seat: SeatId): readonly ActionOffer[] {
  const kept = keptOf(sight, seat);
  kept.all ??= sight.scenario.actions
    .map(({ id }) => offerOf(sight, seat, id))
    .filter((offer) => offer !== null);
  return kept.all;
}

/** What a seat may order of one action, or null if nothing: one of `offersFor`, without the work for the others. */
export function offerOf(sight: Sight, seat: SeatId, action: ActionId): ActionOffer | null {
  const { byAction } = keptOf(sight, seat);
  let offer = byAction.get(action);
  if (offer === undefined) {
    offer = makeOffer(sight, seat, action);
    byAction.set(action, offer);
  }
  return offer;
}

function makeOffer(sight: Sight, seat: SeatId, id: ActionId): ActionOffer | null {
  const action = actionOf(id);
  return action !== undefined && mayTake(sight.scenario, action, seat) ? action.offer(sight, seat) : null;
}

interface KeptOffers {
  all?: readonly ActionOffer[];
  readonly byAction: Map<ActionId, ActionOffer | null>;
}

/** By the sight, which never changes in place: whoever checks what was offered does not work it out again. */
const offersBySight = once((_sight: Sight) => new Map<SeatId, KeptOffers>());

function keptOf(sight: Sight, seat: SeatId): KeptOffers {
  const seats = offersBySight(sight);
  let kept = seats.get(seat);
  if (kept === undefined) {
    kept = { byAction: new Map() };
    seats.set(seat, kept);
  }
  return kept;
}

/**
 * Whether the action is the seat's to take: the scenario's list of seats if it has one, else the action's takers; and then
 * only where the scenario lets it ever be offered.
 */
export function mayTake(scenario: PublicScenario, action: ActionDefinition, seat: SeatId): boolean {
  const given = scenario.seats.find(({ id }) => id === seat);
  const inPlay = scenario.actions.find(({ id }) => id === action.id);
  if (given === undefined || inPlay === undefined) return false;
  const taken = inPlay.seats === undefined ? takes(action, given) : inPlay.seats.includes(seat);
  return taken && (action.suits?.(scenario, given) ?? true);
}

function takes({ takers }: ActionDefinition, { patron, state }: ScenarioSeat): boolean {
  switch (takers) {
    case "all":
      return true;
    case "patrons":
      return patron;
    case "states":
      return state !== undefined;
  }
}
