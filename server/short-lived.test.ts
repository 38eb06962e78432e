import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { ShortLived } from "./short-lived.ts";

test("what comes and goes is found by its name as long as it is there, and counted", () => {
  const held = new ShortLived<unknown>();
  held.set("one", 1);
  held.set("two", 2);
  held.set("one", 3);
  held.delete("none");
  expect([held.size, held.get("one"), held.values()]).toEqual([2, 3, [3, 2]]);
  held.delete("one");
  expect([held.size, held.has("one"), held.get("one"), held.has("toString")]).toEqual([
    1,
    false,
    undefined,
    false,
  ]);
});

/** What has become old, in megabytes: gone only after all of the memory was looked through. */
const grownOld = () =>
  (getHeapSpaceStatistics().find(({ space_name }) => space_name === "old_space")?.space_used_size ?? 0) / 1e6;

test("what has come and gone does not grow old in the memory", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (how?: { readonly type: "minor" }) => void;
  const held = new ShortLived<unknown>();
  collect();
  const before = grownOld();
  for (let number = 0; number < 400; number += 1) {
    held.set(
      `session ${number}`,
      Array.from({ length: 2000 }, (_, part) => ({ part })),
    );
    held.delete(`session ${number - 4}`);
    if (number % 8 === 0) collect({ type: "minor" });
  }
  // All four hundred are over thirty.
  expect(grownOld() - before).toBeLessThan(5);
});
