import type { PersonView } from "../../shared/view/view.ts";

/**
 * People as a facilitator looks for them: by seat, as the seats stand in the scenario, each head before its delegation;
 * then students without a seat, observers, and facilitators. Those of one place stand as they came.
 * @param seats their ids in the scenario's order
 */
export function inSeatOrder(people: readonly PersonView[], seats: readonly string[]): readonly PersonView[] {
  const place = ({ role, seat }: PersonView) => {
    if (role === "facilitator") return seats.length + 2;
    if (role === "observer") return seats.length + 1;
    const at = seat === null ? -1 : seats.indexOf(seat);
    return at === -1 ? seats.length : at;
  };
  return people.toSorted((one, other) => place(one) - place(other) || Number(other.head) - Number(one.head));
}
