import { expect, test } from "vitest";
import { joinChanges, mergeChanges } from "../../../shared/turn/merge-changes.ts";
import type { Deployment, InstitutionState } from "../../../shared/world/items.ts";
import type { TableChange } from "../../../shared/world/ledger.ts";
import type { WrittenChange } from "../../../shared/world/written.ts";
import { newGame } from "../turns.ts";

const { tables } = newGame().world;
const pfp = tables.institutions.pfp as InstitutionState;
const k2 = tables.deployments.k2 as Deployment;

const put = (writer: string, item: InstitutionState): WrittenChange => ({
  writer,
  change: { table: "institutions", id: item.id, item, audience: item.audience },
});
const putTroops = (writer: string, item: Deployment | null, id = "k2"): WrittenChange => ({
  writer,
  change: { table: "deployments", id, item, audience: "open" },
});

test("merge.1 what two writers change in one record is both there", () => {
  const changes = mergeChanges(tables, [
    put("a", { ...pfp, levels: { ...pfp.levels, uzb: 3 } }),
    put("b", { ...pfp, levels: { ...pfp.levels, kgz: 2 }, framework: true }),
  ]);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.item).toEqual({
    ...pfp,
    levels: { ...pfp.levels, uzb: 3, kgz: 2 },
    framework: true,
  });
});

test("merge.2 members that come and members that go are told apart", () => {
  const changes = mergeChanges(tables, [
    put("a", { ...pfp, members: ["astana", "nato", "washington"] }),
    put("b", { ...pfp, members: ["nato"] }),
  ]);
  expect(changes[0]?.item).toMatchObject({ members: ["astana", "nato"] });
});

test("merge.3 where two change the same thing the later writer by name stands, whoever wrote first", () => {
  const early = putTroops("order/moscow", { ...k2, rent: 1 });
  const late = putTroops("order/tashkent", { ...k2, rent: 2 });
  for (const written of [
    [early, late],
    [late, early],
  ])
    expect(mergeChanges(tables, written)[0]?.item).toMatchObject({ rent: 2 });
});

test("merge.4 a drop beats all", () => {
  const changes = mergeChanges(tables, [putTroops("z", { ...k2, rent: 1 }), putTroops("a", null)]);
  expect(changes.map(({ item }) => item)).toEqual([null]);
});

test("merge.5 what was never there is not dropped", () => {
  expect(mergeChanges(tables, [putTroops("a", null, "nobody")])).toEqual([]);
});

test("merge.6 of two stages the later one's word stands, and what came and went within a turn is no change", () => {
  const change = (item: Deployment | null, id = "k2"): TableChange => ({
    table: "deployments",
    id,
    item,
    audience: "open",
  });
  expect(joinChanges(tables, [change({ ...k2, rent: 1 })], [change(null)])).toEqual([change(null)]);
  expect(joinChanges(tables, [change({ ...k2, id: "new" }, "new")], [change(null, "new")])).toEqual([]);
});
