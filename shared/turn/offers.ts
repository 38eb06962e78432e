import type { ActionDefinition, ActionOffer } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { TableName, Tables } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { TablesOnDemand } from "../world/tables-on-demand.ts";

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
  const { made: offers, before } = keptOf(sight, seat);
  let made = offers.byAction.get(action);
  if (made === undefined) {
    made = stillStanding(before, sight, action) ?? makeOffer(sight, seat, action);
    offers.byAction.set(action, made);
  }
  return made.offer;
}

/** An offer, and the tables that it was made from. */
interface MadeOffer {
  readonly offer: ActionOffer | null;
  readonly from: ReadonlyMap<TableName, Tables[TableName]>;
}

/** Offers to a seat, and what all of them were made from beside tables. */
interface MadeOffers extends Pick<Sight, "turn" | "calendar" | "numbers"> {
  readonly byAction: Map<ActionId, MadeOffer>;
}

function makeOffer(sight: Sight, seat: SeatId, id: ActionId): MadeOffer {
  const from = new Map<TableName, Tables[TableName]>();
  const action = actionOf(id);
  if (action === undefined || !mayTake(sight.scenario, action, seat)) return { offer: null, from };
  const tables = new TablesOnDemand((name) => {
    const table = sight.tables[name];
    from.set(name, table);
    return table;
  });
  return { offer: action.offer({ ...sight, tables }, seat), from };
}

/** What was offered of the action before, if all that it was made from is seen as it was. */
function stillStanding(before: MadeOffers | null, { tables }: Sight, action: ActionId): MadeOffer | null {
  const made = before?.byAction.get(action);
  if (made === undefined) return null;
  for (const [name, table] of made.from) if (tables[name] !== table) return null;
  return made;
}

interface KeptOffers {
  all?: readonly ActionOffer[];
  readonly made: MadeOffers;
  /** What was offered before, as long as no number changes: while a turn is planned it is mostly agreements that do. */
  readonly before: MadeOffers | null;
}

/** By the sight, which never changes in place: whoever checks what was offered does not work it out again. */
const offersBySight = once((_sight: Sight) => new Map<SeatId, KeptOffers>());

/** The offers that were made last, by what the viewer may know of the scenario. */
const lastOffers = once((_scenario: PublicScenario) => new Map<SeatId, MadeOffers>());

function keptOf(sight: Sight, seat: SeatId): KeptOffers {
  const seats = offersBySight(sight);
  let kept = seats.get(seat);
  if (kept === undefined) {
    const { turn, calendar, numbers } = sight;
    const last = lastOffers(sight.scenario);
    const before = last.get(seat);
    const isSame = before?.turn === turn && before.calendar === calendar && before.numbers === numbers;
    kept = { made: { turn, calendar, numbers, byAction: new Map() }, before: isSame ? before : null };
    seats.set(seat, kept);
    last.set(seat, kept.made);
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
