import type { Points } from "../base/points.ts";
import { toPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { NEUTRAL_TRUST, startNumbers } from "./set-up.ts";
import type { Sight } from "./sight.ts";
import { type Target, targetParts } from "./target.ts";
import type { World } from "./world.ts";
import { inRow, type WorldInRow } from "./world-in-row.ts";

/**
 * A whole world as one viewer may imagine it, for a bot's look-ahead and for previews: what the sight holds is taken
 * over; trust between others is thought neutral, and others are thought to have what seats usually start with. Nothing
 * else can enter.
 */
export function imagineWorld(sight: Sight): World {
  const starts = startNumbers(sight.scenario);
  // Writing over a copy is many times faster than filling an empty object.
  const numbers: Record<Target, Points> = { ...starts };
  for (const target of Object.keys(starts) as Target[]) {
    numbers[target] = sight.numbers[target] ?? guess(target, starts[target] ?? 0);
  }
  return { closedTurns: sight.turn - 1, numbers, tables: sight.tables };
}

/** An imagined world as turns are worked out in it, for a scenario as it is imagined. */
export function imaginedIn(scenario: PublicScenario, world: World): WorldInRow {
  return inRow(scenario, world);
}

function guess(target: Target, start: Points): Points {
  return targetParts(target).kind === "trust" ? toPoints(NEUTRAL_TRUST) : start;
}
