import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import { type ItemOf, TABLE_NAMES, type TableName, type Tables } from "./items.ts";
import type { TableChange } from "./ledger.ts";
import { OrderedTable, orderedTable } from "./ordered-table.ts";
import { TablesOnDemand } from "./tables-on-demand.ts";

/** The tables that are kept, in the order of `TABLE_NAMES`. */
type Kept = readonly OrderedTable[];

const PLACES = Object.fromEntries(TABLE_NAMES.map((name, place) => [name, place])) as Readonly<
  Record<TableName, number>
>;

/**
 * Tables with their items in the order of ids, so that who goes through them meets the same order however the world was
 * read or written. Turns go through tables far more often than they look an item up, so each is kept as a list.
 */
export class TablesInOrder extends TablesOnDemand {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    super((name) => (kept[PLACES[name]] as OrderedTable).records);
    this.#kept = kept;
  }

  /** The items of a table in the order of their ids. */
  items<T extends TableName>(name: T): readonly ItemOf<T>[] {
    return (this.#kept[PLACES[name]] as OrderedTable).items as readonly ItemOf<T>[];
  }

  /** The item of a table with this id, if there is one. */
  item<T extends TableName>(name: T, id: string): ItemOf<T> | undefined {
    return (this.#kept[PLACES[name]] as OrderedTable).item(id) as ItemOf<T> | undefined;
  }

  /** The tables with changed items put in and gone items left out; tables that nothing changes in are shared. */
  changedBy(changes: readonly TableChange[]): TablesInOrder {
    if (changes.length === 0) return this;
    const kept = this.#kept.slice();
    for (let start = 0; start < changes.length; ) {
      const place = PLACES[(changes[start] as TableChange).table];
      let end = start + 1;
      while (end < changes.length && PLACES[(changes[end] as TableChange).table] === place) end += 1;
      kept[place] = (kept[place] as OrderedTable).changedBy(changes.slice(start, end));
      start = end;
    }
    return new TablesInOrder(kept);
  }

  /** The tables with others in the place of some. */
  with(others: { readonly [T in TableName]?: readonly ItemOf<T>[] }): TablesInOrder {
    return new TablesInOrder(
      this.#kept.map((table, place) => {
        const items = others[TABLE_NAMES[place] as TableName];
        return items === undefined ? table : new OrderedTable(items);
      }),
    );
  }
}

/** The tables with their items in the order of ids. */
export function inOrder(tables: Tables): TablesInOrder {
  return tables instanceof TablesInOrder ? tables : keptInOrder(tables);
}

const keptInOrder = once(
  (tables: Tables) => new TablesInOrder(TABLE_NAMES.map((name) => orderedTable(tables[name]))),
);

/** The items of a table: of tables in order without any table made of them. */
export function itemsIn<T extends TableName>(tables: Tables, name: T): readonly ItemOf<T>[] {
  return tables instanceof TablesInOrder
    ? tables.items(name)
    : itemsOf(tables[name] as Record<string, ItemOf<T>>);
}

/** The item of a table with this id, if there is one: of tables in order without any table made of them. */
export function itemIn<T extends TableName>(tables: Tables, name: T, id: string): ItemOf<T> | undefined {
  return tables instanceof TablesInOrder
    ? tables.item(name, id)
    : (tables[name][id] as ItemOf<T> | undefined);
}
