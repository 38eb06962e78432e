import { putInOrder } from "../base/few-in-order.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import type { ItemOf, TableName, Tables } from "./items.ts";
import type { TableChange } from "./ledger.ts";

type Item = ItemOf<TableName>;

/** A table as the list of its items in the order of their ids; by their ids they are only put for who looks one up. */
export class OrderedTable {
  readonly items: readonly Item[];
  #records: Tables[TableName] | undefined;

  constructor(items: readonly Item[], records?: Tables[TableName]) {
    this.items = items;
    this.#records = records;
  }

  get records(): Tables[TableName] {
    this.#records ??= recordsOf(this.items);
    return this.#records;
  }

  /** The item with this id, if there is one; no records are made to find it. */
  item(id: string): Item | undefined {
    const found = this.#records === undefined ? this.items[this.#placeOf(id, 0)] : this.#records[id];
    return found?.id === id ? found : undefined;
  }

  /** The table with changed items put in and gone ones left out; of two changes of one item the later counts. */
  changedBy(changes: readonly TableChange[]): OrderedTable {
    const ordered = putInOrder([...changes], byId);
    const items: Item[] = [];
    let from = 0;
    for (let next = 0; next < ordered.length; next += 1) {
      const { id, item } = ordered[next] as TableChange;
      const at = this.#placeOf(id, from);
      for (; from < at; from += 1) items.push(this.items[from] as Item);
      if (this.items[at]?.id === id) from = at + 1;
      if (item !== null && ordered[next + 1]?.id !== id) items.push(item);
    }
    for (; from < this.items.length; from += 1) items.push(this.items[from] as Item);
    return new OrderedTable(items);
  }

  /** The place of the first item, from a place on, that does not stand before the id. */
  #placeOf(id: string, from: number): number {
    let low = from;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle] as Item).id < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A table in order, made once for each table: they never change in place. */
export const orderedTable = once((table: Tables[TableName]): OrderedTable => {
  const items = itemsOf<Item>(table);
  const sorted = items.every((item, at) => at === 0 || (items[at - 1] as Item).id < item.id);
  return sorted
    ? new OrderedTable(items, table)
    : new OrderedTable([...items].sort((one, other) => (one.id < other.id ? -1 : 1)));
});

function byId(one: TableChange, other: TableChange): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

function recordsOf(items: readonly Item[]): Tables[TableName] {
  const records: Record<string, Item> = Object.create(null);
  for (const item of items) records[item.id] = item;
  return records as Tables[TableName];
}
