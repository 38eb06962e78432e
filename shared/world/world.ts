import type { Points } from "../base/points.ts";
import { TABLE_NAMES, type TableName, type Tables } from "./items.ts";
import type { LedgerEntry, TableChange } from "./ledger.ts";
import { changedItems } from "./table-changes.ts";
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

/** The tables with changed items put in and gone items left out; untouched tables are shared. */
export function applyChanges(tables: Tables, changes: readonly TableChange[]): Tables {
  if (changes.length === 0) return tables;
  const changed: { [T in TableName]?: object } = {};
  // Named one by one: tables that are made on demand cannot be spread.
  for (const name of TABLE_NAMES) changed[name] = tables[name];
  for (const name of new Set(changes.map(({ table }) => table)))
    changed[name] = changedTable(tables[name], changedItems(changes, name));
  return changed as Tables;
}

/** A table with changed items in their places and new ones behind: a world that is kept keeps its tables' order. */
function changedTable(table: Tables[TableName], items: Map<string, unknown>): object {
  const changed: Record<string, unknown> = {};
  for (const id in table) {
    const item = items.get(id);
    if (item === undefined) changed[id] = table[id];
    else {
      if (item !== null) changed[id] = item;
      items.delete(id);
    }
  }
  for (const [id, item] of items) if (item !== null) changed[id] = item;
  return changed;
}
