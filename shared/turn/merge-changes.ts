import { canonical } from "../base/canonical.ts";
import type { WrittenChange } from "../world/draft-writer.ts";
import { TABLE_NAMES, type TableName, type Tables } from "../world/items.ts";
import type { TableChange } from "../world/ledger.ts";

type ItemRecord = Readonly<Record<string, unknown>>;

/**
 * One change per item out of what several writers wrote from the same base: what each of them changed against the base
 * is taken over, member by member for lists of texts and key by key for records. Where two changed the same thing, the
 * later in the order of writers' names stands; a drop beats all. The order in which they wrote cannot matter.
 */
export function mergeChanges(tables: Tables, written: readonly WrittenChange[]): TableChange[] {
  if (written.length === 0) return [];
  const groups = new Items<WrittenChange[]>();
  for (const one of written) {
    const { table, id } = one.change;
    const group = groups.get(table, id);
    if (group === undefined) groups.set(table, id, [one]);
    else group.push(one);
  }
  return changesOf(tables, groups, (group) => mergeItem(tables, group));
}

/** Something for each of some items, by table and id. */
class Items<T> {
  readonly #tables = new Map<TableName, Map<string, T>>();

  get(table: TableName, id: string): T | undefined {
    return this.#tables.get(table)?.get(id);
  }

  set(table: TableName, id: string, value: T): void {
    const items = this.#tables.get(table);
    if (items === undefined) this.#tables.set(table, new Map([[id, value]]));
    else items.set(id, value);
  }

  /** In the order of tables and ids. */
  *inOrder(): Iterable<T> {
    for (const table of SORTED_TABLES) {
      const items = this.#tables.get(table);
      if (items === undefined) continue;
      for (const id of [...items.keys()].sort()) yield items.get(id) as T;
    }
  }
}

const SORTED_TABLES = [...TABLE_NAMES].sort();

/** A change for each item; one that takes out what never was there is none. */
function changesOf<T>(tables: Tables, items: Items<T>, changeOf: (value: T) => TableChange): TableChange[] {
  const changes: TableChange[] = [];
  for (const value of items.inOrder()) {
    const change = changeOf(value);
    if (change.item !== null || tables[change.table][change.id] !== undefined) changes.push(change);
  }
  return changes;
}

function mergeItem(tables: Tables, group: readonly WrittenChange[]): TableChange {
  const [first] = group;
  if (first === undefined) throw new Error("a group of changes has at least one");
  const dropped = group.find(({ change }) => change.item === null);
  if (dropped !== undefined) return dropped.change;
  if (group.length === 1) return first.change;
  const base = (tables[first.change.table][first.change.id] ?? {}) as unknown as ItemRecord;
  const ordered = group
    .map(({ writer, change }) => ({ writer, item: change.item as unknown as ItemRecord }))
    .sort(compareWritten);
  let merged: ItemRecord = base;
  for (const { item } of ordered) merged = mergeRecord(base, merged, item);
  return { ...first.change, item: merged, audience: merged.audience } as unknown as TableChange;
}

/** By writer, and where one wrote twice by what it wrote. */
function compareWritten(
  one: { readonly writer: string; readonly item: ItemRecord },
  other: { readonly writer: string; readonly item: ItemRecord },
): number {
  if (one.writer !== other.writer) return `${one.writer} ` < `${other.writer} ` ? -1 : 1;
  return canonical(one.item) < canonical(other.item) ? -1 : 1;
}

function mergeRecord(base: ItemRecord, merged: ItemRecord, item: ItemRecord): ItemRecord {
  const result: Record<string, unknown> = { ...merged };
  for (const key of new Set([...Object.keys(base), ...Object.keys(item)])) {
    if (base[key] === item[key] || canonical(base[key] ?? null) === canonical(item[key] ?? null)) continue;
    result[key] = mergeValue(base[key], merged[key], item[key]);
  }
  return result;
}

function mergeValue(base: unknown, merged: unknown, value: unknown): unknown {
  if (isTexts(base) && isTexts(merged) && isTexts(value)) {
    const gone = base.filter((text) => !value.includes(text));
    const come = value.filter((text) => !base.includes(text));
    return [...new Set([...merged.filter((text) => !gone.includes(text)), ...come])].sort();
  }
  if (isRecord(base) && isRecord(merged) && isRecord(value)) return mergeRecord(base, merged, value);
  return value;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecord(value: unknown): value is ItemRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The changes of some stages as one list against the first stage's base: the later stage's word stands. */
export function joinChanges(tables: Tables, ...stages: readonly (readonly TableChange[])[]): TableChange[] {
  const last = new Items<TableChange>();
  for (const changes of stages) for (const change of changes) last.set(change.table, change.id, change);
  return changesOf(tables, last, (change) => change);
}
