import type { StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { hazardOf } from "../mechanisms/crises.ts";
import type { Calendar } from "../scenario/calendar.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { addTo, layoutOf, placeOf, type Row, type Sums } from "../world/layout.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { stateTarget } from "../world/target.ts";
import type { World } from "../world/world.ts";
import type { WorldInRow } from "../world/world-in-row.ts";

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
  world: WorldInRow,
): WorldInRow {
  if (rate === 0) return world;
  const { closedTurns, tables, row: before } = world;
  const row = before.slice();
  const crises = itemsIn(tables, "crises");
  for (const { state, hit, places } of placesOfHits(scenario)) {
    if (crises.some((crisis) => crisis.state === state)) continue;
    const { threat, stability, regime } = places;
    const stands = before[stability] ?? 0;
    const rules = before[regime] ?? 0;
    const hazard = hazardOf((before[threat] ?? 0) / 1000, stands / 1000, rate);
    const chance = compounded(hazard, calendar);
    row[stability] = Math.max(0, stands + Math.round(1000 * chance * hit.stability));
    row[regime] = Math.max(0, rules + Math.round(1000 * chance * hit.regime));
  }
  return world.followedBy(closedTurns, tables, row);
}

/**
 * By how much more or less crises would take on average where threat or stability is moved, added to what is moved.
 *
 * @param rate as above
 */
export function addCrisesOf(
  scenario: PublicScenario,
  calendar: Calendar,
  rate: number,
  { row, tables }: { readonly row: Row; readonly tables: World["tables"] },
  moved: Sums,
): void {
  if (rate === 0) return;
  const { deltas } = moved;
  for (const { state, hit, places } of placesOfHits(scenario)) {
    const { threat, stability, regime } = places;
    const more = deltas[threat] ?? 0;
    const calmer = deltas[stability] ?? 0;
    if (more === 0 && calmer === 0) continue;
    if (itemsIn(tables, "crises").some((crisis) => crisis.state === state)) continue;
    const is = row[threat] ?? 0;
    const stands = row[stability] ?? 0;
    const after = hazardOf(Math.max(0, is + more) / 1000, (stands + calmer) / 1000, rate);
    const before = hazardOf(is / 1000, stands / 1000, rate);
    const shift = compounded(after, calendar) - compounded(before, calendar);
    addTo(moved, stability, Math.round(1000 * shift * hit.stability));
    addTo(moved, regime, Math.round(1000 * shift * hit.regime));
  }
}

/** The hits with the places of threat, stability and regime. */
const placesOfHits = once((scenario: PublicScenario) => {
  const layout = layoutOf(scenario);
  return [...meanHits(scenario)].map(([state, hit]) => ({
    state,
    hit,
    places: {
      threat: placeOf(layout, stateTarget(state, "threat")),
      stability: placeOf(layout, stateTarget(state, "stability")),
      regime: placeOf(layout, stateTarget(state, "regime")),
    },
  }));
});

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
