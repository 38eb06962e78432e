import { once } from "../base/once.ts";
import type { TableName, Tables } from "./items.ts";
import type { TableChange } from "./ledger.ts";
import { changedItems } from "./table-changes.ts";
import { TablesOnDemand } from "./tables-on-demand.ts";

/**
 * Tables with their items in the order of ids, so that who goes through them meets the same order however the world was
 * read or written. Each is made when it is first asked for.
 */
export class TablesInOrder extends TablesOnDemand {
  /** The tables with changed items put in and gone items left out; tables that nothing changes in are shared. */
  changedBy(changes: readonly TableChange[]): TablesInOrder {
    return changes.length === 0
      ? this
      : new TablesInOrder((name) => changedInOrder(this[name], changes, name));
  }

  /** The tables with others, in order too, in the place of some. */
  with(others: Partial<Tables>): TablesInOrder {
    return new TablesInOrder((name) => others[name] ?? this[name]);
  }
}

/** The tables with their items in the order of ids. */
export function inOrder(tables: Tables): TablesInOrder {
  return tables instanceof TablesInOrder ? tables : keptInOrder(tables);
}

const keptInOrder = once((tables: Tables) => new TablesInOrder((name) => tableInOrder(tables[name])));

const tableInOrder = once((table: Tables[TableName]): object => {
  const ids = Object.keys(table);
  const sorted = ids.every((id, at) => at === 0 || (ids[at - 1] as string) < id);
  return sorted ? table : Object.fromEntries(ids.sort().map((id) => [id, table[id]]));
});

/** A table in order with its changes, in order too. */
function changedInOrder(table: Tables[TableName], changes: readonly TableChange[], name: TableName): object {
  if (!changes.some((change) => change.table === name)) return table;
  const items = changedItems(changes, name);
  return isReplaced(table, items) ? { ...table, ...Object.fromEntries(items) } : renewed(table, items);
}

/** Whether what changes is there and stays there: then the order is as it was. */
function isReplaced(table: Tables[TableName], items: ReadonlyMap<string, unknown>): boolean {
  for (const [id, item] of items) if (item === null || table[id] === undefined) return false;
  return true;
}

/** The table item by item, with new ones in their places. */
function renewed(table: Tables[TableName], items: ReadonlyMap<string, unknown>): object {
  const changed: Record<string, unknown> = {};
  const ids = [...items.keys()].sort();
  let next = 0;
  for (const id in table) {
    for (; next < ids.length && (ids[next] as string) < id; next += 1)
      put(changed, ids[next] as string, items);
    if (ids[next] !== id) changed[id] = table[id];
    else {
      put(changed, id, items);
      next += 1;
    }
  }
  for (; next < ids.length; next += 1) put(changed, ids[next] as string, items);
  return changed;
}

function put(table: Record<string, unknown>, id: string, items: ReadonlyMap<string, unknown>): void {
  const item = items.get(id);
  if (item !== null) table[id] = item;
}
