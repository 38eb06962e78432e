import { canonical, digestOfText } from "../base/canonical.ts";
import { TABLE_NAMES, type Tables } from "./items.ts";
import type { World } from "./world.ts";

/** The digest of a world, equal to `digestOf(world)`. */
export function worldDigest({ closedTurns, numbers, tables }: World): string {
  return digestOfText(
    `{"closedTurns":${closedTurns},"numbers":${canonical(numbers)},"tables":${tablesText(tables)}}`,
  );
}

const kept = new WeakMap<object, string>();

const NAMES = [...TABLE_NAMES].sort();

/** Canonical JSON of the tables. Items are never changed in place and most outlive a turn, so their texts are kept. */
function tablesText(tables: Tables): string {
  return `{${NAMES.map((name) => `"${name}":${tableText(tables[name])}`).join(",")}}`;
}

function tableText(table: Readonly<Record<string, object>>): string {
  const ids = Object.keys(table);
  if (!isSorted(ids)) ids.sort();
  let text = "";
  for (const id of ids)
    text += `${text === "" ? "" : ","}${JSON.stringify(id)}:${itemText(table[id] as object)}`;
  return `{${text}}`;
}

function itemText(item: object): string {
  let text = kept.get(item);
  if (text === undefined) {
    text = canonical(item);
    kept.set(item, text);
  }
  return text;
}

function isSorted(keys: readonly string[]): boolean {
  let last = "";
  for (const key of keys) {
    if (key < last) return false;
    last = key;
  }
  return true;
}
