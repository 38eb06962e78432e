import type { Points } from "../base/points.ts";
import { TABLE_NAMES, type TableName, type Tables } from "./items.ts";
import type { LedgerEntry, TableChange } from "./ledger.ts";
import type { Target } from "./target.ts";

/**
 * The state of the program's region at the close of a turn. Every number has its audience by the name of its target
 * (`targetAudience`), every item of a table carries its own; the seed and the coming injects are not in it at all.
 */
export interface World {
  /** How many turns have been closed: 0 at the start, so the turn being planned is `closedTurns + 1`. */
  readonly closedTurns: number;
  /** Thousandths of a point, M$ or battalions. */
  readonly numbers: Readonly<Record<Target, Points>>;
  readonly tables: Tables;
}

/**
 * The world after a turn: entries summed per target (their `bound` entries included), table changes applied, one more
 * turn closed. It is the same function for a turn just adjudicated and for one read from a log.
 * @throws Error if an entry names a number that the world does not have.
 */
export function applyOutcome(
  world: World,
  outcome: { readonly entries: readonly LedgerEntry[]; readonly changes: readonly TableChange[] },
): World {
  const numbers: Record<Target, Points> = { ...world.numbers };
  for (const { target, delta } of outcome.entries) {
    const before = numbers[target];
    if (before === undefined) throw new Error(`the world has no number ${target}`);
    numbers[target] = before + delta;
  }
  return { closedTurns: world.closedTurns + 1, numbers, tables: applyChanges(world.tables, outcome.changes) };
}

/** Tables that were looked through and are in order: most stay as they are from turn to turn. */
const inOrder = new WeakSet<object>();

/**
 * The tables with their items in the order of ids, so that who goes through them meets the same order however the world
 * was read or written.
 */
export function tablesInOrder(tables: Tables): Tables {
  const ordered: { [T in TableName]?: Record<string, unknown> } = {};
  for (const name of TABLE_NAMES) {
    if (inOrder.has(tables[name])) continue;
    const ids = Object.keys(tables[name]);
    const sorted = ids.every((id, at) => at === 0 || (ids[at - 1] as string) < id);
    const table = sorted ? tables[name] : Object.fromEntries(ids.sort().map((id) => [id, tables[name][id]]));
    if (!sorted) ordered[name] = table;
    inOrder.add(table);
  }
  return { ...tables, ...ordered } as Tables;
}

/** The tables with changed items put in and gone items left out; untouched tables are shared. */
export function applyChanges(tables: Tables, changes: readonly TableChange[]): Tables {
  if (changes.length === 0) return tables;
  const copies: { [T in TableName]?: Record<string, unknown> } = {};
  const grown = new Set<TableName>();
  for (const { table, id, item } of changes) {
    const copy = copies[table] ?? { ...tables[table] };
    copies[table] = copy;
    if (item === null) delete copy[id];
    else {
      if (copy[id] === undefined) grown.add(table);
      copy[id] = item;
    }
  }
  for (const name of Object.keys(copies) as TableName[]) {
    if (!grown.has(name) && inOrder.has(tables[name])) inOrder.add(copies[name] as object);
  }
  return { ...tables, ...copies } as Tables;
}
