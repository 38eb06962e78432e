import type { SeatId } from "../base/ids.ts";
import { toPoints } from "../base/points.ts";
import { imagineWorld } from "../world/imagine.ts";
import type { RecentAction } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { seatTarget } from "../world/target.ts";

/** What the trust between two is thought to be of whom the scenario says in public that one minds the other's bases. */
const RIVALS_TRUST = 35;
/** A power is thought to have as many battalions free as this share of those that it keeps abroad. */
const FREE_SHARE = 1 / 3;

/** A world that a bot imagines: it is made from a sight, and so are all that follow from it. */
export type ImaginedWorld = ReturnType<typeof imagineWorld>;

/**
 * The world as a seat imagines it from its sight: what it cannot know of trust between rivals is thought to be
 * low, and a power that keeps troops abroad is thought to have more of them. What an inquiry found it takes as it was told.
 */
export function believedWorld(sight: Sight): ImaginedWorld {
  const world = imagineWorld(sight);
  const numbers = { ...world.numbers };
  for (const { patron, minds } of sight.scenario.displeasure) {
    for (const other of minds) {
      for (const target of [`trust/${patron}/${other}`, `trust/${other}/${patron}`] as const) {
        if (sight.numbers[target] === undefined && numbers[target] !== undefined)
          numbers[target] = toPoints(RIVALS_TRUST);
      }
    }
  }
  for (const { id, patron } of sight.scenario.seats) {
    const target = seatTarget(id, "forces");
    if (patron && sight.numbers[target] === undefined) numbers[target] = toPoints(thoughtFree(sight, id));
  }
  for (const { state: about, means } of Object.values(sight.tables.recent).sort(byTurn)) {
    for (const resource of ["capital", "funds", "forces"] as const) {
      const target = seatTarget(about, resource);
      if (means !== undefined && sight.numbers[target] === undefined)
        numbers[target] = toPoints(means[resource]);
    }
  }
  return { ...world, numbers };
}

/** What was found out last is believed. */
function byTurn(one: RecentAction, other: RecentAction): number {
  return one.turn - other.turn;
}

/** How many battalions a power is thought to have free: none if it keeps none abroad, now or at the start. */
function thoughtFree({ scenario, tables }: Sight, seat: SeatId): number {
  const posted = [scenario.deployments, Object.values(tables.deployments)].map((deployments) =>
    deployments.reduce((sum, one) => sum + (one.seat === seat ? one.size : 0), 0),
  );
  return Math.ceil(FREE_SHARE * Math.max(...posted));
}
