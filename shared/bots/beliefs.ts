import { toPoints } from "../base/points.ts";
import { imagineWorld } from "../world/imagine.ts";
import type { Sight } from "../world/sight.ts";

/** What the trust between two is thought to be of whom the scenario says in public that one minds the other's bases. */
const RIVALS_TRUST = 35;

/** A world that a bot imagines: it is made from a sight, and so are all that follow from it. */
export type ImaginedWorld = ReturnType<typeof imagineWorld>;

/** The world as a seat imagines it from its sight: what it cannot know of trust between rivals is thought to be low. */
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
  return { ...world, numbers };
}
