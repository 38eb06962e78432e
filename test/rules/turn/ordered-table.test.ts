import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecentAction } from "../../../shared/world/items.ts";
import { OrderedTable, orderedTable } from "../../../shared/world/ordered-table.ts";
import { ItemChange } from "../../../shared/world/written.ts";

const RUNS = { seed: 20050623, numRuns: 300 };
const ids = fc.constantFrom("a", "a.b", "ab", "b", "b-1", "b-10", "b-2", "c", "d", "e");

function marked(id: string, turn: number): RecentAction {
  return { id, audience: "open", seat: "moscow", action: "offer-aid", state: "kgz", turn };
}

const tables = fc
  .uniqueArray(ids)
  .map((given) => Object.fromEntries(given.map((id) => [id, marked(id, 0)])) as Record<string, RecentAction>);
/** A change of an item, or its end where it is null. */
const changes = fc.array(
  fc
    .tuple(ids, fc.option(fc.integer({ min: 1, max: 9 })))
    .map(([id, turn]) => new ItemChange("recent", id, turn === null ? null : marked(id, turn), "open")),
  { maxLength: 12 },
);

/** The table with one change after the other, however it is ordered. */
function changedOneByOne(
  table: Readonly<Record<string, RecentAction>>,
  given: readonly ItemChange<"recent">[],
): ReadonlyMap<string, RecentAction> {
  const changed = new Map(Object.entries(table));
  for (const { id, item } of given) {
    if (item === null) changed.delete(id);
    else changed.set(id, item);
  }
  return changed;
}

test("a changed table holds what its changes leave one after the other, in the order of ids", () => {
  fc.assert(
    fc.property(tables, changes, (table, given) => {
      const expected = [...changedOneByOne(table, given)].sort(([one], [other]) => (one < other ? -1 : 1));
      const changed = orderedTable(table).changedBy(given);
      expect(changed.items).toEqual(expected.map(([, item]) => item));
      expect(Object.entries(changed.records)).toEqual(expected);
    }),
    RUNS,
  );
});

test("an item is found by its id, whether records have been made or not, and none where there is none", () => {
  fc.assert(
    fc.property(tables, changes, fc.boolean(), (table, given, withRecords) => {
      const expected = changedOneByOne(table, given);
      const changed = orderedTable(table).changedBy(given);
      if (withRecords) expect(Object.keys(changed.records)).toHaveLength(expected.size);
      for (const id of ["", "a", "a.b", "ab", "b", "b-1", "b-10", "b-2", "c", "d", "e", "toString", "z"])
        expect(changed.item(id)).toBe(expected.get(id));
    }),
    RUNS,
  );
});

test("no item is found under a name that every object answers to", () => {
  expect(new OrderedTable([]).item("constructor")).toBeUndefined();
  expect(new OrderedTable([]).records.constructor).toBeUndefined();
  expect(orderedTable({}).item("constructor")).toBeUndefined();
  expect(orderedTable({ a: marked("a", 1) }).item("toString")).toBeUndefined();
});
