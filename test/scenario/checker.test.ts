import type { Worker } from "node:worker_threads";
import { afterEach, expect, test, vi } from "vitest";
import { ScenarioChecker } from "../../server/scenarios/scenario-checker.ts";
import { SMALL } from "./small-scenario.ts";

afterEach(() => void vi.useRealTimers());

test("the thread that reads scenarios ends when nobody asks, and the next text has another one", async () => {
  const threads: Worker[] = [];
  const started = (worker: Worker): void => void threads.push(worker);
  process.on("worker", started);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const checker = new ScenarioChecker();
  expect((await checker.check("id: one\n")).faults.length).toBeGreaterThan(0);
  const ended = new Promise((resolve) => threads[0]?.once("exit", resolve));
  // Somebody who edits asks again before it is over.
  await vi.advanceTimersByTimeAsync(14_000);
  await checker.check("id: two\n");
  await vi.advanceTimersByTimeAsync(14_000);
  expect(threads[0]?.threadId).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(1_000);
  await ended;
  expect((await checker.check("id: three\n")).faults.length).toBeGreaterThan(0);
  expect(threads).toHaveLength(2);
  await checker.end();
  process.off("worker", started);
});

test("a thread that has read all that was asked ends at once when it is told to rest, but reads first what waits", async () => {
  const threads: Worker[] = [];
  const started = (worker: Worker): void => void threads.push(worker);
  process.on("worker", started);
  const checker = new ScenarioChecker();
  const first = checker.check("id: one\n");
  const ended = new Promise((resolve) => process.once("worker", (worker) => worker.once("exit", resolve)));
  const resting = checker.rest();
  const second = checker.check("id: two\n");
  expect((await first).faults.length).toBeGreaterThan(0);
  await resting;
  // Somebody has asked meanwhile: it stays.
  expect((await second).faults.length).toBeGreaterThan(0);
  expect([threads.length, threads[0]?.threadId === -1]).toEqual([1, false]);
  await checker.rest();
  await ended;
  expect((await checker.check("id: three\n")).faults.length).toBeGreaterThan(0);
  expect(threads).toHaveLength(2);
  await checker.end();
  process.off("worker", started);
});

test("a text that was read before does not wait behind another host's that are new", async () => {
  const checker = new ScenarioChecker();
  const known = await checker.check(SMALL);
  expect(known.scenario).not.toBeNull();
  let read = 0;
  const others = Array.from({ length: 20 }, (_, at) =>
    checker.check(`id: other-${at}\n`).then(() => {
      read += 1;
    }),
  );
  expect(await checker.check(SMALL)).toBe(known);
  expect(read).toBe(0);
  await Promise.all(others);
  await checker.end();
});
