import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { toPoints } from "../base/points.ts";
import { type imaginedIn, imagineWorld } from "../world/imagine.ts";
import type { RecentAction } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { seatTarget, type Target, trustTarget } from "../world/target.ts";

/** What the trust between two is thought to be of whom the scenario says in public that one minds the other's bases. */
const RIVALS_TRUST = 45;
/** A power is thought to have as many battalions free as this share of those that it keeps abroad. */
const FREE_SHARE = 1 / 3;

/** A world as a bot believes it to be: it is made from a sight. */
export type BelievedWorld = ReturnType<typeof imagineWorld>;
/** A world that a bot imagines: a believed one, or one that follows from it. */
export type ImaginedWorld = ReturnType<typeof imaginedIn>;

/** What numbers were believed of those that are seen, and which tables they hung on. */
interface Beliefs extends Pick<Sight["tables"], "recent" | "deployments"> {
  readonly scenario: Sight["scenario"];
  readonly numbers: BelievedWorld["numbers"];
}

const lastBeliefs = new WeakMap<Sight["numbers"], Beliefs>();

/**
 * The world as a seat imagines it from its sight. While a turn is planned it is agreements and motions that change, and
 * the numbers that are believed stay the same object, with all that is kept by it.
 */
export function believedWorld(sight: Sight): BelievedWorld {
  const { scenario, turn, tables } = sight;
  const { recent, deployments } = tables;
  const last = lastBeliefs.get(sight.numbers);
  if (last?.scenario === scenario && last.recent === recent && last.deployments === deployments)
    return { closedTurns: turn - 1, numbers: last.numbers, tables };
  const world = newBeliefs(sight);
  lastBeliefs.set(sight.numbers, { scenario, recent, deployments, numbers: world.numbers });
  return world;
}

/**
 * The world as a seat imagines it from its sight: what it cannot know of trust between rivals is thought a
 * little low, and lower for each arms deal that everybody remembers; and a power that keeps troops abroad is thought to have more of
 * them. What an inquiry found it takes as it was told.
 */
function newBeliefs(sight: Sight): BelievedWorld {
  const world = imagineWorld(sight);
  const numbers = { ...world.numbers };
  const unknown = (target: Target) => sight.numbers[target] === undefined && numbers[target] !== undefined;
  for (const { patron, minds } of sight.scenario.displeasure) {
    for (const other of minds) {
      for (const target of [trustTarget(patron, other), trustTarget(other, patron)])
        if (unknown(target)) numbers[target] = toPoints(RIVALS_TRUST);
    }
  }
  const powers = sight.scenario.seats.filter(({ patron }) => patron).map(({ id }) => id);
  const deal = toPoints(sight.scenario.rules.actions.arms.rivalTrust);
  for (const { action, seat } of itemsOf(sight.tables.recent)) {
    if (action !== "transfer-arms") continue;
    for (const rival of powers) {
      const target = trustTarget(rival, seat);
      if (unknown(target)) numbers[target] = (numbers[target] ?? 0) + deal;
    }
  }
  for (const { id, patron } of sight.scenario.seats) {
    const target = seatTarget(id, "forces");
    if (patron && sight.numbers[target] === undefined) numbers[target] = toPoints(thoughtFree(sight, id));
  }
  for (const { state: about, means } of [...itemsOf(sight.tables.recent)].sort(byTurn)) {
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
  const posted = [scenario.deployments, itemsOf(tables.deployments)].map((deployments) =>
    deployments.reduce((sum, one) => sum + (one.seat === seat ? one.size : 0), 0),
  );
  return Math.ceil(FREE_SHARE * Math.max(...posted));
}
