import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { toPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { ImaginedNumbers, imaginedIn } from "../world/imagine.ts";
import type { RecentAction } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { seatTarget, trustTarget } from "../world/target.ts";

/** What the trust between two is thought to be of whom the scenario says in public that one minds the other's bases. */
const RIVALS_TRUST = 45;
/** A power is thought to have as many battalions free as this share of those that it keeps abroad. */
const FREE_SHARE = 1 / 3;

/** A world that a bot imagines: the one that it believes in, or one that follows from it. */
export type ImaginedWorld = ReturnType<typeof imaginedIn>;

/** What numbers were believed of those that are seen, and which tables they hung on. */
interface Beliefs extends Pick<Sight["tables"], "recent" | "deployments"> {
  readonly scenario: PublicScenario;
  readonly row: ImaginedWorld["row"];
}

const lastBeliefs = new WeakMap<Sight["numbers"], Beliefs>();

/**
 * The world as a seat imagines it from its sight, for the scenario as it imagines that. While a turn is planned it is
 * agreements and motions that change, and what numbers are believed stays the same.
 */
export function believedWorld(scenario: PublicScenario, sight: Sight): ImaginedWorld {
  const { recent, deployments } = sight.tables;
  let last = lastBeliefs.get(sight.numbers);
  if (last?.scenario !== scenario || last.recent !== recent || last.deployments !== deployments) {
    last = { scenario, recent, deployments, row: newBeliefs(scenario, sight) };
    lastBeliefs.set(sight.numbers, last);
  }
  return imaginedIn(scenario, sight, last.row);
}

/**
 * The numbers as a seat imagines them from its sight: what it cannot know of trust between rivals is thought a
 * little low, and lower for each arms deal that everybody remembers; and a power that keeps troops abroad is thought to have more of
 * them. What an inquiry found it takes as it was told.
 */
function newBeliefs(scenario: PublicScenario, sight: Sight): ImaginedWorld["row"] {
  const imagined = new ImaginedNumbers(scenario, sight);
  for (const { patron, minds } of sight.scenario.displeasure) {
    for (const other of minds) {
      for (const target of [trustTarget(patron, other), trustTarget(other, patron)])
        imagined.believe(target, () => toPoints(RIVALS_TRUST));
    }
  }
  const powers = sight.scenario.seats.filter(({ patron }) => patron).map(({ id }) => id);
  const deal = toPoints(sight.scenario.rules.actions.arms.rivalTrust);
  for (const { action, seat } of itemsOf(sight.tables.recent)) {
    if (action !== "transfer-arms") continue;
    for (const rival of powers) imagined.believe(trustTarget(rival, seat), (before) => before + deal);
  }
  for (const { id, patron } of sight.scenario.seats) {
    if (patron) imagined.believe(seatTarget(id, "forces"), () => toPoints(thoughtFree(sight, id)));
  }
  for (const { state: about, means } of [...itemsOf(sight.tables.recent)].sort(byTurn)) {
    if (means === undefined) continue;
    for (const resource of ["capital", "funds", "forces"] as const)
      imagined.believe(seatTarget(about, resource), () => toPoints(means[resource]));
  }
  return imagined.row;
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
