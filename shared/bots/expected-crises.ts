import type { StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { Points } from "../base/points.ts";
import { hazardOf } from "../mechanisms/crises.ts";
import type { Calendar } from "../scenario/calendar.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { imaginedWith, type imagineWorld } from "../world/imagine.ts";
import { stateTarget, type Target } from "../world/target.ts";

type ImaginedWorld = ReturnType<typeof imagineWorld>;

/**
 * The world with what crises in the turn that follows would take on average from each state's stability and regime: the
 * chance of one (`rules.md` section 4) times the mean hit of the kinds that break out there. A bot cannot know the
 * draws, but it knows what threat and unrest cost in the long run.
 *
 * @param rate how often crises break out, by the scenario's own rules: in an imagined turn none is drawn
 */
export function withExpectedCrises(
  scenario: PublicScenario,
  calendar: Calendar,
  rate: number,
  world: ImaginedWorld,
): ImaginedWorld {
  if (rate === 0) return world;
  const { numbers } = world;
  const set = new Map<Target, Points>();
  const open = new Set(Object.values(world.tables.crises).map(({ state }) => state));
  for (const [id, hit] of meanHits(scenario)) {
    if (open.has(id)) continue;
    const quantity = (name: "threat" | "stability" | "regime") => numbers[stateTarget(id, name)] ?? 0;
    const hazard = hazardOf(quantity("threat") / 1000, quantity("stability") / 1000, rate);
    const chance = compounded(hazard, calendar);
    for (const name of ["stability", "regime"] as const)
      set.set(stateTarget(id, name), Math.max(0, quantity(name) + Math.round(1000 * chance * hit[name])));
  }
  return imaginedWith(scenario, world, set);
}

interface Hit {
  readonly stability: number;
  readonly regime: number;
}

/** The mean hit of a crisis in each state by its table of kinds, in points. */
const meanHits = once(({ crises, states }: PublicScenario): ReadonlyMap<StateId, Hit> => {
  return new Map(states.map((state) => [state.id, meanHit(crises, state.crises)]));
});

function meanHit(crises: PublicScenario["crises"], table: Readonly<Record<string, number>>): Hit {
  let weights = 0;
  let stability = 0;
  let regime = 0;
  for (const { id, ...hit } of crises) {
    const weight = table[id] ?? 0;
    weights += weight;
    stability += weight * hit.stability;
    regime += weight * hit.regime;
  }
  return weights === 0
    ? { stability: 0, regime: 0 }
    : { stability: stability / weights, regime: regime / weights };
}
