import type { SeatId, StateId } from "../../shared/base/ids.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import type { Order } from "../../shared/world/order.ts";

/** What the reader knows of the turn in which the orders were written. */
export interface WrittenIn {
  readonly placesOf: (order: Order) => readonly StateId[];
  /** The name of troops, by which a fact calls them. */
  readonly nameOf: (id: string) => string | undefined;
}

export interface VoidReasons {
  /** By the order's place on the sheet. */
  readonly byOrder: ReadonlyMap<number, Fact>;
  /** Which of several orders alike was void nobody can tell from these. */
  readonly unplaced: readonly Fact[];
}

/** Whether a fact says that an order of this seat came to nothing: it names the seat first, then places, of any ids. */
export function isVoidOf(seat: SeatId, { voided, about }: Fact): boolean {
  return voided === true && about[0] === seat;
}

/** Why orders of a seat came to nothing at a close: facts tell it of an order by its words, not by its place on a sheet. */
export function voidReasons(
  seat: SeatId,
  orders: readonly Order[],
  facts: readonly Fact[],
  written: WrittenIn,
): VoidReasons {
  const byOrder = new Map<number, Fact>();
  const fitting = (fact: Fact) =>
    orders.flatMap((order, at) => (!byOrder.has(at) && fits(fact, order, seat, written) ? [at] : []));
  // What fits few orders comes first, and leaves the others to what fits more.
  const told = facts
    .filter((fact) => isVoidOf(seat, fact))
    .map((fact) => ({ fact, count: fitting(fact).length }))
    .toSorted((one, other) => one.count - other.count)
    .map(({ fact }) => fact);
  const unplaced: Fact[] = [];
  while (told.length > 0) {
    const fact = told.shift() as Fact;
    const places = fitting(fact);
    const alike = told.filter((other) => String(fitting(other)) === String(places)).length + 1;
    const place = places[0];
    if (place !== undefined && places.length <= alike) byOrder.set(place, fact);
    else unplaced.push(fact);
  }
  return { byOrder, unplaced };
}

function fits(fact: Fact, order: Order, seat: SeatId, { placesOf, nameOf }: WrittenIn): boolean {
  const { source, params, about } = fact;
  // What is said of any order names its action and its places; an action's own words have all fields of its order.
  if (source === "turn") {
    const places = placesOf(order);
    return params.action === order.action && about.every((id) => id === seat || places.includes(id));
  }
  return (
    source === `action.${order.action}` &&
    Object.entries(order.fields).every(([field, value]) => params[field] === (nameOf(String(value)) ?? value))
  );
}
