import { once } from "./once.ts";

/** The items of a table in its order. A turn goes through each table many times over, so the list is made once. */
export function itemsOf<I>(table: Readonly<Record<string, I>>): readonly I[] {
  return kept(table) as readonly I[];
}

const kept = once((table: Readonly<Record<string, unknown>>): readonly unknown[] => Object.values(table));
