import type { TableName } from "./items.ts";
import type { TableChange } from "./ledger.ts";

/** What the changes of one table leave of each changed item, by id: of two changes the later one's; null if it went. */
export function changedItems(changes: readonly TableChange[], name: TableName): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const { table, id, item } of changes) if (table === name) items.set(id, item);
  return items;
}
