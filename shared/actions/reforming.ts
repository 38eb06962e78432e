import type { StateId } from "../base/ids.ts";
import { turnsSince } from "../world/recent.ts";
import type { OrderReading } from "./define.ts";
import { seatOfState } from "./region.ts";

/** The order by which a government reforms its own state. */
const REFORM = "reform-state";

/**
 * What aid to a state counts: more while its government's reform is under way, from the turn in which it begins
 * (`rules.md` section 5, reform); else 1.
 */
export function aidCounts({ scenario, world, turn, standing }: OrderReading, state: StateId): number {
  const { turns, aidFactor } = scenario.rules.actions.ownReform;
  const seat = seatOfState(scenario, state);
  if (seat === null) return 1;
  const since = turnsSince(world.tables, turn, seat, REFORM, state);
  const begins = standing.some((one) => one.seat === seat && one.order.action === REFORM);
  return begins || (since !== null && since < turns) ? aidFactor : 1;
}
