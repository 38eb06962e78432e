import { canonical } from "../base/canonical.ts";
import type { WrittenChange } from "../world/draft-writer.ts";
import type { TableName, Tables } from "../world/items.ts";
import type { TableChange } from "../world/ledger.ts";

type ItemRecord = Readonly<Record<string, unknown>>;

/**
 * One change per item out of what several writers wrote from the same base: what each of them changed against the base
 * is taken over, member by member for lists of texts and key by key for records. Where two changed the same thing, the
 * later in the order of writers' names stands; a drop beats all. The order in which they wrote cannot matter.
 */
export function mergeChanges(tables: Tables, written: readonly WrittenChange[]): TableChange[] {
  const groups = new Map<string, WrittenChange[]>();
  for (const one of written) {
    const key = `${one.change.table}/${one.change.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => mergeItem(tables, group))
    .filter(({ table, id, item }) => item !== null || tables[table][id] !== undefined);
}

function mergeItem(tables: Tables, group: readonly WrittenChange[]): TableChange {
  const [first] = group;
  if (first === undefined) throw new Error("a group of changes has at least one");
  const dropped = group.find(({ change }) => change.item === null);
  if (dropped !== undefined) return dropped.change;
  if (group.length === 1) return first.change;
  const base = (tables[first.change.table][first.change.id] ?? {}) as unknown as ItemRecord;
  const ordered = group
    .map(({ writer, change }) => ({
      key: `${writer} ${canonical(change.item)}`,
      item: change.item as unknown as ItemRecord,
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  let merged: ItemRecord = base;
  for (const { item } of ordered) merged = mergeRecord(base, merged, item);
  return { ...first.change, item: merged, audience: merged.audience } as unknown as TableChange;
}

function mergeRecord(base: ItemRecord, merged: ItemRecord, item: ItemRecord): ItemRecord {
  const result: Record<string, unknown> = { ...merged };
  for (const key of new Set([...Object.keys(base), ...Object.keys(item)])) {
    if (canonical(base[key] ?? null) === canonical(item[key] ?? null)) continue;
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

/** The changes of two stages as one list against the first stage's base: the later stage's word stands. */
export function joinChanges(tables: Tables, ...stages: readonly (readonly TableChange[])[]): TableChange[] {
  const last = new Map<string, TableChange>();
  for (const change of stages.flat()) last.set(`${change.table}/${change.id}`, change);
  return [...last]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, change]) => change)
    .filter(({ table, id, item }) => item !== null || tables[table as TableName][id] !== undefined);
}
