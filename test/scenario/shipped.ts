import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import type { Variant } from "../../shared/scenario/choices.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";
import type { Game } from "../rules/turns.ts";

/** The scenarios that are shipped, as a test reads and plays them. */
const FOLDER = join(import.meta.dirname, "../../scenarios");

/** The ids of all shipped scenarios: the names of their folders. */
export const SHIPPED = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The text of a shipped scenario. */
export function shippedText(id: string): string {
  return readFileSync(join(FOLDER, id, "scenario.yaml"), "utf8");
}

/** A shipped scenario, which must have no fault. */
export function shippedScenario(id: string): Scenario {
  const { scenario, faults } = parseScenario(shippedText(id), CATALOGUE);
  if (scenario === null) throw new Error(faults.map(({ line, message }) => `${line}: ${message}`).join("\n"));
  return scenario;
}

/** The start of a game of a scenario. */
export function gameOf(scenario: Scenario, variant: Variant = "full"): Game {
  const calendar = calendarOf(scenario, variant);
  return {
    setting: { scenario, calendar, seed: "shipped", line: 1 },
    world: setUpWorld(scenario, calendar),
  };
}
