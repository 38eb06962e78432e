import { ACTIONS } from "./actions/registry.ts";
import { METRICS, metricValue } from "./influence/metrics.ts";
import { MECHANISMS } from "./mechanisms/registry.ts";
import { TERMS } from "./mechanisms/terms/registry.ts";
import { calendarOf } from "./scenario/calendar.ts";
import type { Catalogue } from "./scenario/catalogue-type.ts";
import type { Scenario } from "./scenario/format.ts";
import { setUpWorld } from "./world/set-up.ts";
import type { World } from "./world/world.ts";

const starts = new WeakMap<Scenario, World>();

/** The world before turn 1, kept per scenario: advice asks for it once per objective. */
function startOf(scenario: Scenario): World {
  const world = starts.get(scenario) ?? setUpWorld(scenario, calendarOf(scenario, "full"));
  starts.set(scenario, world);
  return world;
}

/** The registries as a value: what `parseScenario`, the editor and the rulebook are given. */
export const CATALOGUE: Catalogue = {
  actions: ACTIONS.map(({ id, text, takers }) => ({
    id,
    name: text.name,
    hint: text.hint,
    fields: text.fields,
    takers,
  })),
  metrics: METRICS.map(({ id, needs, takes, whose }) => ({ id, needs, takes, ...(whose && { whose }) })),
  mechanisms: MECHANISMS.map(({ id, text }) => ({ id, name: text.name, hint: text.hint })),
  terms: TERMS.map(({ id, text }) => ({ id, name: text.name, hint: text.hint, fields: text.fields })),
  startOf(scenario, seat, objective) {
    const { numbers, tables } = startOf(scenario);
    return metricValue(scenario, numbers, tables, seat, objective);
  },
};
