import { sameValue } from "../base/same-value.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Agreement, Deployment, RecentAction } from "../world/items.ts";
import { addTo, emptySums, layoutOf, noSums } from "../world/layout.ts";
import type { WorldInRow } from "../world/world-in-row.ts";
import { addCrisesOf } from "./expected-crises.ts";
import { MovedStanding, type Standing } from "./moved-standing.ts";
import { addLeft } from "./wear.ts";

/** How things go if nobody does anything: the world after some turn, and where it ends up in the long run after that. */
export interface Course {
  readonly world: WorldInRow;
  readonly later: Standing;
  /** The turns of the long run as one. */
  readonly run: Calendar;
}

/**
 * Where another world of the same turn ends up in the long run, by a rule of thumb: where it goes if nobody does
 * anything, and what is left by then of the difference. It holds until the next one is asked for: all are written on one row.
 *
 * @param crisesRate how often crises break out, by the scenario's own rules
 * @returns null where more than numbers lasts that nobody's doing nothing would have led to: that must be worked out
 */
export function carriedOn(
  scenario: PublicScenario,
  { world: idle, later, run }: Course,
  crisesRate: number,
): (world: WorldInRow) => Standing | null {
  const layout = layoutOf(scenario);
  const [moved, left] = [noSums(layout), noSums(layout)];
  const standing = new MovedStanding(later);
  return (world) => {
    if (!lastsTheSame(world, idle)) return null;
    standing.putBack(left);
    emptySums(moved);
    emptySums(left);
    const { row } = world;
    for (let place = 0; place < row.length; place += 1) {
      const delta = (row[place] || 0) - (idle.row[place] || 0);
      if (delta !== 0) addTo(moved, place, delta);
    }
    addLeft(scenario, run, moved, null, left);
    addCrisesOf(scenario, run, crisesRate, later, left);
    return standing.moved(left, []);
  };
}

/** Whether all that goes on by itself after a turn is the same in both worlds; zones and their missions are over by then. */
function lastsTheSame({ tables: one, closedTurns }: WorldInRow, { tables: other }: WorldInRow): boolean {
  const binds = ({ state, untilTurn }: Agreement) => state === "in-force" && untilTurn > closedTurns;
  return (
    sameValue(one.items("deployments").filter(isBase), other.items("deployments").filter(isBase)) &&
    sameValue(one.items("agreements").filter(binds), other.items("agreements").filter(binds)) &&
    sameValue(one.items("recent").filter(isUltimatum), other.items("recent").filter(isUltimatum)) &&
    sameValue(one.items("institutions"), other.items("institutions")) &&
    sameValue(one.items("effects"), other.items("effects"))
  );
}

function isBase({ crisis }: Deployment): boolean {
  return crisis === null;
}

function isUltimatum({ demand }: RecentAction): boolean {
  return demand !== undefined;
}
