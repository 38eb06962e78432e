import { canonical } from "../base/canonical.ts";
import { putInOrder } from "../base/few-in-order.ts";
import type { Tables } from "../world/items.ts";
import type { TableChange } from "../world/ledger.ts";
import { itemIn } from "../world/tables-in-order.ts";
import type { WrittenChange } from "../world/written.ts";

type ItemRecord = Readonly<Record<string, unknown>>;

/**
 * One change per item out of what several writers wrote from the same base: what each of them changed against the base
 * is taken over, member by member for lists of texts and key by key for records. Where two changed the same thing, the
 * later in the order of writers' names stands; a drop beats all. The order in which they wrote cannot matter.
 */
export function mergeChanges(tables: Tables, written: readonly WrittenChange[]): TableChange[] {
  const changes: TableChange[] = [];
  if (written.length === 0) return changes;
  const ordered = putInOrder([...written], compareWrittenItems);
  for (let start = 0, end = 1; start < ordered.length; start = end, end += 1) {
    const { change } = ordered[start] as WrittenChange;
    while (end < ordered.length && compareItems(change, (ordered[end] as WrittenChange).change) === 0)
      end += 1;
    const merged = end === start + 1 ? change : mergeItem(tables, ordered.slice(start, end));
    if (isChange(tables, merged)) changes.push(merged);
  }
  return changes;
}

/** One that takes out what never was there is none. */
function isChange(tables: Tables, { table, id, item }: TableChange): boolean {
  return item !== null || itemIn(tables, table, id) !== undefined;
}

function mergeItem(tables: Tables, group: readonly WrittenChange[]): TableChange {
  const [first] = group;
  if (first === undefined) throw new Error("a group of changes has at least one");
  const dropped = group.find(({ change }) => change.item === null);
  if (dropped !== undefined) return dropped.change;
  const base = (itemIn(tables, first.change.table, first.change.id) ?? {}) as unknown as ItemRecord;
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

/**
 * The changes of some stages as one list against the first stage's base: the later stage's word stands.
 *
 * @param stages each in the order of tables and ids
 */
export function joinChanges(tables: Tables, ...stages: readonly (readonly TableChange[])[]): TableChange[] {
  const joined = stages.reduce(joinTwo, []);
  return joined.filter((change) => isChange(tables, change));
}

function joinTwo(earlier: readonly TableChange[], later: readonly TableChange[]): readonly TableChange[] {
  if (earlier.length === 0) return later;
  if (later.length === 0) return earlier;
  const joined: TableChange[] = [];
  let at = 0;
  for (const change of later) {
    let order = -1;
    for (; at < earlier.length; at += 1) {
      const before = earlier[at] as TableChange;
      order = compareItems(before, change);
      if (order >= 0) break;
      joined.push(before);
    }
    if (order === 0) at += 1;
    joined.push(change);
  }
  for (; at < earlier.length; at += 1) joined.push(earlier[at] as TableChange);
  return joined;
}

function compareWrittenItems(one: WrittenChange, other: WrittenChange): number {
  return compareItems(one.change, other.change);
}

function compareItems(one: TableChange, other: TableChange): number {
  if (one.table !== other.table) return one.table < other.table ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
