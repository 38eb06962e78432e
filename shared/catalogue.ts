import { ACTIONS } from "./actions/registry.ts";
import { METRICS, metricValue } from "./influence/metrics.ts";
import { MECHANISMS } from "./mechanisms/registry.ts";
import { TERMS } from "./mechanisms/terms/registry.ts";
import { calendarOf } from "./scenario/calendar.ts";
import type { Catalogue } from "./scenario/catalogue-type.ts";
import { setUpWorld } from "./world/set-up.ts";

/** The registries as a value: what `parseScenario`, the editor and the rulebook are given. */
export const CATALOGUE: Catalogue = {
  actions: ACTIONS.map(({ id, text, takers }) => ({
    id,
    name: text.name,
    hint: text.hint,
    fields: text.fields,
    takers,
  })),
  metrics: METRICS.map(({ id, needs, takes }) => ({ id, needs, takes })),
  mechanisms: MECHANISMS.map(({ id, text }) => ({ id, name: text.name, hint: text.hint })),
  terms: TERMS.map(({ id, text }) => ({ id, name: text.name, hint: text.hint, fields: text.fields })),
  startOf(scenario, seat, objective) {
    const { numbers, tables } = setUpWorld(scenario, calendarOf(scenario, "full"));
    return metricValue(scenario, numbers, tables, seat, objective);
  },
};
