import type { SeatId } from "../../base/ids.ts";
import type { Session } from "../../session/session.ts";

/** What findings are made from. */
export type Game = Pick<Session, "scenario" | "turns" | "proposals" | "participants" | "words">;

/** The seats at which people sat, or all where nobody did: a class talks about what it did itself. */
export function seatsOfPeople({ scenario, participants }: Game): readonly SeatId[] {
  const taken = new Set(
    Object.values(participants).flatMap(({ seat, removed }) => (seat === null || removed ? [] : [seat])),
  );
  const all = scenario.seats.map(({ id }) => id);
  return taken.size === 0 ? all : all.filter((seat) => taken.has(seat));
}

/** The one of a list that is worth most, the first of equals; undefined if nothing is worth anything. */
export function best<T>(some: readonly T[], worthOf: (one: T) => number): T | undefined {
  let found: T | undefined;
  let most = 0;
  for (const one of some) {
    const worth = worthOf(one);
    if (worth <= most) continue;
    most = worth;
    found = one;
  }
  return found;
}
