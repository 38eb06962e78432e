import { type Audience, mayKnow, type Viewer } from "../base/audience.ts";
import { cutRecord } from "../base/cut.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Points } from "../base/points.ts";
import { sameItems } from "../base/same-value.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario } from "../scenario/format.ts";
import { type PublicScenario, publicScenario } from "../scenario/public-scenario.ts";
import { type ItemOf, TABLE_NAMES, type TableName, type Tables } from "./items.ts";
import { layoutOf } from "./layout.ts";
import { TablesOnDemand } from "./tables-on-demand.ts";
import { type Target, targetAudience } from "./target.ts";
import type { World } from "./world.ts";
import { rowIn } from "./world-in-row.ts";

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
    const make = (last: typeof table | undefined) => visibleItems(table, viewer, last);
    tables[name] = keptCut(own, name, table, make) as never;
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

/**
 * The same sight for who looks at little of it and keeps none: a number or a table is only held back when it is asked
 * for, so that a glance costs no cut through all of them.
 */
export function glanceOf({ scenario, calendar, world, viewer, debrief }: SightInput): Sight {
  return {
    viewer,
    scenario: publicScenario(scenario, viewer, debrief),
    calendar,
    turn: world.closedTurns + 1,
    numbers: heldBack(scenario, world, viewer),
    tables: new TablesOnDemand((name) => visibleItems(world.tables[name], viewer, undefined)),
  };
}

function keptCut<C extends object>(
  own: PublicScenario,
  name: string,
  source: object,
  make: (last: C | undefined) => C,
): C {
  let cuts = lastCuts.get(own);
  if (cuts === undefined) {
    cuts = new Map();
    lastCuts.set(own, cuts);
  }
  const last = cuts.get(name);
  if (last?.source === source) return last.cut as C;
  const cut = make(last?.cut as C | undefined);
  cuts.set(name, { source, cut });
  return cut;
}

function visibleNumbers(all: World["numbers"], viewer: Viewer): Sight["numbers"] {
  return cutRecord(viewer, all, (target) => targetAudience(target as Target));
}

/** The numbers as the viewer may know them: one that it may not know is not there, whichever way one looks. */
function heldBack(scenario: Scenario, world: World, viewer: Viewer): Sight["numbers"] {
  const { targets, places, audiences } = layoutOf(scenario);
  const row = rowIn(scenario, world);
  const known = (target: string | symbol): Points | undefined => {
    const place = places.get(target as Target) ?? -1;
    const quantity = row[place];
    return quantity !== undefined && !Number.isNaN(quantity) && mayKnow(viewer, audiences[place] as Audience)
      ? quantity
      : undefined;
  };
  return new Proxy<Sight["numbers"]>(
    {},
    {
      get: (_, target) => known(target),
      has: (_, target) => known(target) !== undefined,
      ownKeys: () => targets.filter((target) => known(target) !== undefined),
      getOwnPropertyDescriptor: (_, target) => {
        const value = known(target);
        return value === undefined
          ? undefined
          : { value, enumerable: true, configurable: true, writable: true };
      },
    },
  );
}

/**
 * The items that the viewer may know; a table of which it may know everything is not copied. It is the last cut again if
 * that holds the same items in the same order.
 */
function visibleItems<T extends Tables[TableName]>(table: T, viewer: Viewer, last: T | undefined): T {
  const all: readonly ItemOf<TableName>[] = itemsOf<ItemOf<TableName>>(table);
  const known = all.filter(({ audience }) => mayKnow(viewer, audience));
  if (last !== undefined && sameItems(itemsOf<ItemOf<TableName>>(last), known)) return last;
  if (known.length === all.length) return table;
  const visible: Record<string, ItemOf<TableName>> = {};
  for (const item of known) visible[item.id] = item;
  return visible as T;
}
