import type { SeatId } from "../base/ids.ts";
import { brokenBy } from "../turn/broken-by.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";

/** What breaking one agreement weighs for a seat that always keeps its word, beside what the rules take, in points. */
const WORD = 3;

/** How far the seat keeps its word, 0..1, by its character in the scenario. */
export function keepsWord({ scenario }: Sight, seat: SeatId): number {
  return scenario.seats.find(({ id }) => id === seat)?.character.keepsWord ?? 1;
}

/**
 * What it costs the seat's conscience to give these orders, in points of score: something for each agreement that they
 * break, the more the better it keeps its word; who always keeps it breaks none at any price.
 */
export function scruples(sight: Sight, seat: SeatId, orders: readonly Order[]): number {
  const broken = brokenBy(sight, seat, orders).length;
  if (broken === 0) return 0;
  const keeps = keepsWord(sight, seat);
  return keeps === 1 ? Number.POSITIVE_INFINITY : broken * keeps * WORD;
}
