import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";
import type { Game } from "./turns.ts";

const FILE = join(import.meta.dirname, "../../scenarios/csto-2005/scenario.yaml");

/** The start of a game on the shipped scenario of June 2005. */
export function shippedGame(seed: string, variant: "short" | "full" = "full"): Game {
  const { scenario, faults } = parseScenario(readFileSync(FILE, "utf8"), CATALOGUE);
  if (scenario === null) throw new Error(`the shipped scenario has faults: ${JSON.stringify(faults)}`);
  const calendar = calendarOf(scenario, variant);
  return { setting: { scenario, calendar, seed, line: 1 }, world: setUpWorld(scenario, calendar) };
}
