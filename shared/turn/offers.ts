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
  kept.all ??= allOffers(sight, seat);
  return kept.all;
}

function allOffers(sight: Sight, seat: SeatId): readonly ActionOffer[] {
  const offers: ActionOffer[] = [];
  for (const action of takenBy(sight.scenario)(seat)) {
    const offer = offerOf(sight, seat, action);
    if (offer !== null) offers.push(offer);
  }
  return offers;
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
  return takersOf(scenario)(action).has(seat);
}

/** The actions in play that are a seat's to take. */
const takenBy = once((scenario: PublicScenario) => {
  const taken = new Map<SeatId, readonly ActionId[]>();
  return (seat: SeatId): readonly ActionId[] => {
    let actions = taken.get(seat);
    if (actions === undefined) {
      actions = scenario.actions.map(({ id }) => id).filter((id) => isTaker(scenario, id, seat));
      taken.set(seat, actions);
    }
    return actions;
  };
});

const takersOf = once((scenario: PublicScenario) =>
  once(({ id, takers, suits }: ActionDefinition): ReadonlySet<SeatId> => {
    const taken = allowedBy(scenario, id, takers).filter((seat) => suits?.(scenario, seat) ?? true);
    return new Set(taken.map((seat) => seat.id));
  }),
);

function allowedBy(
  { actions, seats }: PublicScenario,
  id: ActionId,
  takers: ActionDefinition["takers"],
): readonly ScenarioSeat[] {
  const inPlay = actions.find((one) => one.id === id);
  if (inPlay === undefined) return [];
  return seats.filter((seat) => inPlay.seats?.includes(seat.id) ?? takes(takers, seat));
}

/** The seats that the scenario, or their kind, lets take an action, whether they have what it is done with or not. */
export function allowedSeats(scenario: PublicScenario, action: ActionId): readonly SeatId[] {
  const definition = actionOf(action);
  if (definition === undefined) return [];
  return allowedBy(scenario, action, definition.takers).map(({ id }) => id);
}

/** The same by the action's id. */
export function isTaker(scenario: PublicScenario, action: ActionId, seat: SeatId): boolean {
  const definition = actionOf(action);
  return definition !== undefined && mayTake(scenario, definition, seat);
}

function takes(takers: ActionDefinition["takers"], { patron, state }: ScenarioSeat): boolean {
  switch (takers) {
    case "all":
      return true;
    case "patrons":
      return patron;
    case "states":
      return state !== undefined;
  }
}
