import { mayKnow, type Viewer } from "../base/audience.ts";
import type { Points } from "../base/points.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario } from "../scenario/format.ts";
import { type PublicScenario, publicScenario } from "../scenario/public-scenario.ts";
import { type ItemOf, TABLE_NAMES, type TableName, type Tables } from "./items.ts";
import { type Target, targetAudience } from "./target.ts";
import type { World } from "./world.ts";

/**
 * What one viewer may see of a world: only numbers and items whose audience it belongs to. Offers, checks and bots work
 * on a sight, so neither an offer nor a rejection can tell what the viewer may not know.
 */
export interface Sight {
  readonly viewer: Viewer;
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  /** The turn being planned, 1-based. */
  readonly turn: number;
  readonly numbers: Readonly<Partial<Record<Target, Points>>>;
  readonly tables: Tables;
}

export interface SightInput {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly world: World;
  readonly viewer: Viewer;
  /** From the debrief on every objective is uncovered. */
  readonly debrief: boolean;
}

/** What was cut last for a viewer, by the viewer's own scenario object: as long as the source is the same, so is the cut. */
const lastCuts = new WeakMap<
  PublicScenario,
  Map<string, { readonly source: object; readonly cut: object }>
>();

/**
 * The only way from a world to what a viewer sees: starts empty and takes in what the viewer may know. Numbers and
 * tables that have not changed since the viewer last looked are not cut again.
 */
export function sightOf({ scenario, calendar, world, viewer, debrief }: SightInput): Sight {
  const own = publicScenario(scenario, viewer, debrief);
  const tables: { [T in TableName]?: Record<string, ItemOf<T>> } = {};
  for (const name of TABLE_NAMES) {
    const table = world.tables[name];
    tables[name] = keptCut(own, name, table, () => visibleItems(world.tables, name, viewer)) as never;
  }
  return {
    viewer,
    scenario: own,
    calendar,
    turn: world.closedTurns + 1,
    numbers: keptCut(own, "numbers", world.numbers, () => visibleNumbers(world.numbers, viewer)),
    tables: tables as Tables,
  };
}

function keptCut<C extends object>(own: PublicScenario, name: string, source: object, make: () => C): C {
  let cuts = lastCuts.get(own);
  if (cuts === undefined) {
    cuts = new Map();
    lastCuts.set(own, cuts);
  }
  const last = cuts.get(name);
  if (last?.source === source) return last.cut as C;
  const cut = make();
  cuts.set(name, { source, cut });
  return cut;
}

function visibleNumbers(all: World["numbers"], viewer: Viewer): Sight["numbers"] {
  const numbers: Partial<Record<Target, Points>> = {};
  for (const target of Object.keys(all) as Target[]) {
    if (mayKnow(viewer, targetAudience(target))) numbers[target] = all[target];
  }
  return numbers;
}

function visibleItems<T extends TableName>(
  tables: Tables,
  name: T,
  viewer: Viewer,
): Record<string, ItemOf<T>> {
  const visible: Record<string, ItemOf<T>> = {};
  for (const [id, item] of Object.entries(tables[name]) as [string, ItemOf<T>][]) {
    if (mayKnow(viewer, item.audience)) visible[id] = item;
  }
  return visible;
}
