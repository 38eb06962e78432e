import { once } from "../base/once.ts";
import type { Points } from "../base/points.ts";
import { TABLE_NAMES, type TableName, type Tables } from "./items.ts";
import type { LedgerEntry, TableChange } from "./ledger.ts";
import { TablesOnDemand } from "./tables-on-demand.ts";
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

/**
 * The tables with their items in the order of ids, so that who goes through them meets the same order however the world
 * was read or written.
 */
export const tablesInOrder: (tables: Tables) => Tables = once((tables) => {
  const ordered: { [T in TableName]?: object } = {};
  for (const name of TABLE_NAMES) ordered[name] = tableInOrder(tables[name]);
  return ordered as Tables;
});

const tableInOrder = once((table: Tables[TableName]): object => {
  const ids = Object.keys(table);
  const sorted = ids.every((id, at) => at === 0 || (ids[at - 1] as string) < id);
  return sorted ? table : Object.fromEntries(ids.sort().map((id) => [id, table[id]]));
});

/** The tables with changed items put in and gone items left out; untouched tables are shared. */
export function applyChanges(tables: Tables, changes: readonly TableChange[]): Tables {
  if (changes.length === 0) return tables;
  const changed: { [T in TableName]?: object } = { ...tables };
  for (const name of new Set(changes.map(({ table }) => table)))
    changed[name] = changedTable(tables, changes, name);
  return changed as Tables;
}

/** The same, where each table is only changed when it is first asked for. */
export function changesOnDemand(tables: Tables, changes: readonly TableChange[]): Tables {
  if (changes.length === 0) return tables;
  return new TablesOnDemand((name) => changedTable(tables, changes, name));
}

/** All tables as plain members of one object. */
export function plainTables(tables: Tables): Tables {
  if (!(tables instanceof TablesOnDemand)) return tables;
  const plain: { [T in TableName]?: object } = {};
  for (const name of TABLE_NAMES) plain[name] = tables[name];
  return plain as Tables;
}

function changedTable(tables: Tables, changes: readonly TableChange[], name: TableName): object {
  const table = tables[name];
  const items = new Map<string, unknown>();
  for (const { table: changed, id, item } of changes) if (changed === name) items.set(id, item);
  if (items.size === 0) return table;
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
