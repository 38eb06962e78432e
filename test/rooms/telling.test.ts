import { performance } from "node:perf_hooks";
import { afterEach, expect, test, vi } from "vitest";
import { inSpareTime, tellInTurn } from "../../server/sessions/telling.ts";

afterEach(() => vi.restoreAllMocks());

/** Tells some classes in one tick, each in so many milliseconds: what had been told when the loop turned, each time. */
async function told(classes: number, milliseconds: number): Promise<readonly number[]> {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  let count = 0;
  const tell = () => {
    count += 1;
    now += milliseconds;
  };
  const all = Promise.all(Array.from({ length: classes }, () => tellInTurn(tell)));
  const seen = [count];
  while (count < classes) {
    await new Promise(setImmediate);
    seen.push(count);
  }
  await all;
  await new Promise(setImmediate);
  return seen;
}

test("classes that are told quickly are told at once", async () => {
  expect(await told(5, 0.5)).toEqual([5]);
});

test("between classes that take long to be told the event loop turns, and each has its turn", async () => {
  expect(await told(4, 40)).toEqual([1, 2, 3, 4]);
  expect(await told(1, 40)).toEqual([1]);
});

test("what nobody waits for comes when all classes have been told, and each in a turn of its own", async () => {
  const seen: string[] = [];
  let now = 0;
  let turn = 0;
  const count = () => {
    turn += 1;
    if (seen.length < 5) setImmediate(count);
  };
  setImmediate(count);
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const turns: number[] = [];
  const spare = ["one", "other"].map((name) =>
    inSpareTime().then(() => {
      seen.push(name);
      turns.push(turn);
    }),
  );
  const tell = (name: string) => () => {
    seen.push(name);
    now += 40;
  };
  await Promise.all([...["first", "second", "third"].map((name) => tellInTurn(tell(name))), ...spare]);
  expect(seen).toEqual(["first", "second", "third", "one", "other"]);
  expect(new Set(turns).size).toBe(2);
});
