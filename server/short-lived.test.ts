import { spawnSync } from "node:child_process";
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

/**
 * Megabytes that are old, and so cleared away only when the whole memory is looked through, after four hundred values of
 * eighty kilobytes have come and gone by fours: in a process of its own, where nothing else grows old meanwhile.
 */
function grownOld(holder: string): number {
  const script = `
    import { getHeapSpaceStatistics } from "node:v8";
    const { ShortLived } = await import(${JSON.stringify(new URL("short-lived.ts", import.meta.url).href)});
    const old = () => getHeapSpaceStatistics().find((one) => one.space_name === "old_space").space_used_size / 1e6;
    const held = new ${holder}();
    gc();
    const before = old();
    for (let number = 0; number < 400; number += 1) {
      held.set("session " + number, Array.from({ length: 2000 }, (_, part) => ({ part })));
      held.delete("session " + (number - 4));
      if (number % 8 === 0) gc({ type: "minor" });
    }
    console.log(old() - before);`;
  const words = [
    "--expose-gc",
    "--disable-warning=ExperimentalWarning",
    "--input-type=module",
    "--eval",
    script,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(stderr).toBe("");
  return Number(stdout);
}

test("what has come and gone does not grow old in the memory, as in a Map it does", () => {
  const [own, inMap] = [grownOld("ShortLived"), grownOld("Map")];
  expect(own).toBeLessThan(inMap / 2);
});
