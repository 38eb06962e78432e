import type { Domain, SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import { fromPoints } from "../base/points.ts";
import type { ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Choice } from "../world/fields.ts";
import type { Deployment, InstitutionState } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import { seatOfState as governmentOf, seatIn, stateOfSeat } from "../world/seats.ts";
import type { Sight } from "../world/sight.ts";
import { type SeatQuantity, seatTarget } from "../world/target.ts";

export { seatIn, stateOfSeat };

/** What offers ask of a sight: who sits for whom, what one has, and choices with names from the scenario. */

/** The seat of a state's government; a scenario gives every state one. */
export function seatOfState(scenario: PublicScenario, state: StateId): SeatId | null {
  return governmentOf(scenario, state) ?? null;
}

/** For orders that need ties of one kind: patrons that do nothing there are never offered them. */
export function engagesIn(domain: Domain) {
  return (_scenario: PublicScenario, { without }: ScenarioSeat): boolean => !without.includes(domain);
}

/** For orders of members: states may join an institution; of the others only those that are in one. */
export function mayBelong({ institutions }: PublicScenario, { id, state }: ScenarioSeat): boolean {
  return state !== undefined || institutions.some(({ members }) => members.includes(id));
}

/** What a seat has of a resource, in points, M$ or battalions; 0 where the viewer cannot know. */
export function owned(sight: Sight, seat: SeatId, quantity: SeatQuantity): number {
  return fromPoints(sight.numbers[seatTarget(seat, quantity)] ?? 0);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A seat or a state as a choice: the same object in every offer, so that those of two turns are soon compared. */
export const choiceOf = once(({ id, name }: Named): Choice => ({ value: id, label: name, about: id }));
const plainChoiceOf = once(({ id, name }: Named): Choice => ({ value: id, label: name }));

/** The states of the region as choices, but for those left out. */
export function stateChoices(sight: Sight, keep: (state: StateId) => boolean = () => true): Choice[] {
  return sight.scenario.states.filter(({ id }) => keep(id)).map(choiceOf);
}

/** Seats as choices. */
export function seatChoices(sight: Sight, keep: (seat: SeatId) => boolean): Choice[] {
  return sight.scenario.seats.filter(({ id }) => keep(id)).map(choiceOf);
}

/** Institutions of the scenario as choices. */
export function institutionChoices(sight: Sight, keep: (institution: InstitutionState) => boolean): Choice[] {
  return sight.scenario.institutions.flatMap((given) => {
    const now = sight.tables.institutions[given.id];
    return now !== undefined && keep(now) ? [plainChoiceOf(given)] : [];
  });
}

/** Deployments as choices: their names, lit on the map by their state. */
export function deploymentChoices(sight: Sight, keep: (deployment: Deployment) => boolean): Choice[] {
  return itemsOf(sight.tables.deployments)
    .filter(keep)
    .map(({ id, name, state }) => ({ value: id, label: name, about: state }));
}

/** The state that an order names, as its one place. */
export function namedState(order: Order): readonly StateId[] {
  return [textField(order, "state")];
}

/** The seat's own state as the place of what it does at home; none for a seat without one. */
export function homeOf({ scenario }: Sight, seat: SeatId): readonly StateId[] {
  const state = stateOfSeat(scenario, seat);
  return state === null ? [] : [state];
}

/** A field of an order as text; empty where it lacks. */
export function textField({ fields }: Order, id: string): string {
  return String(fields[id] ?? "");
}

/** A field of an order as a number; 0 where it lacks. */
export function numberField({ fields }: Order, id: string): number {
  return Number(fields[id] ?? 0);
}
