import type { InstitutionId, SeatId, StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "./items.ts";
import type { Order } from "./order.ts";
import { seatOfState } from "./seats.ts";

/** The action by which a state joins an institution, with the field `institution`. */
const JOIN = "join-institution";
/** The action by which a state leaves one, with the field `institution`. */
const LEAVE = "leave-institution";

/**
 * The institutions whose membership may change in this scenario: open ones, where joining or leaving is in play. Where
 * it is not, what membership means is in the start values.
 */
export const openInstitutions = once((scenario: PublicScenario): readonly InstitutionId[] => {
  const inPlay = scenario.actions.some(({ id }) => id === JOIN || id === LEAVE);
  const institutions = scenario.institutions.filter(({ openToMembers }) => inPlay && openToMembers);
  return institutions.map(({ id }) => id);
});

/** Of how many institutions whose membership may change the state's seat is a member. */
export function membershipsOf(scenario: PublicScenario, tables: Tables, state: StateId): number {
  const seat = seatOfState(scenario, state) ?? "";
  let count = 0;
  for (const id of openInstitutions(scenario)) if (isMember(tables, id, seat)) count += 1;
  return count;
}

/** The seats that leave the institution by an order of this turn. */
export function leaversOf(
  standing: readonly { readonly seat: SeatId; readonly order: Order }[],
  institution: InstitutionId,
): readonly SeatId[] {
  return standing
    .filter(({ order }) => order.action === LEAVE && order.fields.institution === institution)
    .map(({ seat }) => seat);
}

/** Whether the seat is a member of the institution now. */
export function isMember(tables: Tables, institution: InstitutionId, seat: SeatId): boolean {
  return tables.institutions[institution]?.members.includes(seat) === true;
}
