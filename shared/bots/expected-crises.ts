import { hazardOf } from "../mechanisms/crises.ts";
import type { Calendar } from "../scenario/calendar.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { stateTarget } from "../world/target.ts";
import type { World } from "../world/world.ts";

type Imagined = Pick<World, "numbers" | "tables" | "closedTurns">;

/**
 * The world with what crises in the turn that follows would take on average from each state's stability and regime: the
 * chance of one (`rules.md` section 4) times the mean hit of the kinds that break out there. A bot cannot know the
 * draws, but it knows what threat and unrest cost in the long run.
 */
export function withExpectedCrises<W extends Imagined>(
  scenario: PublicScenario,
  calendar: Calendar,
  world: W,
): W {
  const { rate } = scenario.rules.crises;
  if (rate === 0) return world;
  const numbers: Record<string, number> = { ...world.numbers };
  const open = new Set(Object.values(world.tables.crises).map(({ state }) => state));
  for (const { id, crises } of scenario.states) {
    if (open.has(id)) continue;
    const stability = stateTarget(id, "stability");
    const regime = stateTarget(id, "regime");
    const threat = (numbers[stateTarget(id, "threat")] ?? 0) / 1000;
    const calm = (numbers[stability] ?? 0) / 1000;
    const chance = compounded(hazardOf(threat, calm, rate), calendar);
    const hit = meanHit(scenario, crises);
    numbers[stability] = Math.max(0, (numbers[stability] ?? 0) + Math.round(1000 * chance * hit.stability));
    numbers[regime] = Math.max(0, (numbers[regime] ?? 0) + Math.round(1000 * chance * hit.regime));
  }
  return { ...world, numbers };
}

/** The mean hit of a crisis by a state's table of kinds, in points. */
function meanHit({ crises }: PublicScenario, table: Readonly<Record<string, number>>) {
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
