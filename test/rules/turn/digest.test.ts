import { expect, test } from "vitest";
import { digestOf } from "../../../shared/base/canonical.ts";
import { worldDigest } from "../../../shared/world/digest.ts";
import { chance, playedGame, withShuffledKeys } from "../random-play.ts";
import { newGame } from "../turns.ts";

test("digest.1 the digest of a world is that of its canonical JSON, at the start and later", () => {
  for (const { world } of [newGame(), playedGame(3, 4), playedGame(4, 9, "short")])
    expect(worldDigest(world)).toBe(digestOf(world));
});

test("digest.2 the order of keys does not matter", () => {
  const { world } = playedGame(5, 5);
  expect(worldDigest(withShuffledKeys(world, chance(1, "keys")))).toBe(worldDigest(world));
});

test("digest.3 every number and every member of every item is in it", () => {
  const { world } = playedGame(5, 5);
  const digest = worldDigest(world);
  const numbers = { ...world.numbers, "state/uzb/quality": 7 };
  expect(worldDigest({ ...world, numbers })).not.toBe(digest);
  for (const [name, table] of Object.entries(world.tables)) {
    const [id] = Object.keys(table);
    if (id === undefined) continue;
    const changed = { ...table, [id]: { ...(table as Record<string, object>)[id], audience: ["nobody"] } };
    expect(worldDigest({ ...world, tables: { ...world.tables, [name]: changed } })).not.toBe(digest);
  }
});
