import { setTimeout as passed } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyRedis, notTested, redisAnswers } from "../classroom/services.ts";
import { run } from "../commands/run.ts";
import { CommandProcess } from "./command-process.ts";

const PRACTICE = "scenarios/practice/scenario.yaml";
const REGION = "scenarios/csto-2005/scenario.yaml";
const WAITS = "Waiting for games from";

if (!redisAnswers) notTested("games on several machines", "Redis does not answer");

describe.skipIf(!redisAnswers)("games handed out to several machines", () => {
  let redis = "";
  let processes: CommandProcess[] = [];

  beforeEach(async () => {
    redis = await emptyRedis();
  });
  afterEach(async () => {
    for (const one of processes) one.kill("SIGKILL");
    await Promise.all(processes.map((one) => one.code()));
    processes = [];
  });

  function start(...words: readonly string[]): CommandProcess {
    const one = new CommandProcess(...words);
    processes.push(one);
    return one;
  }

  async function worker(threads = "1"): Promise<CommandProcess> {
    const one = start("worker", "--redis-url", redis, "--workers", threads);
    await one.says(WAITS);
    return one;
  }

  test("two workers give the bytes that one machine gives, comparisons included, and end when asked", async () => {
    const words = ["simulate", PRACTICE, "--games", "7", "--seed", "a", "--versus", "random"];
    const workers = [await worker(), await worker("2")];
    const batch = start(...words, "--redis-url", redis);
    expect(await batch.code()).toBe(0);
    expect(batch.out).toBe((await run(...words)).out);
    for (let count = 0; count < 3; count++) {
      for (const one of workers) one.kill("SIGINT");
      await passed(20);
    }
    expect(await Promise.all(workers.map((one) => one.code()))).toEqual([0, 0]);
    const played = workers.map(({ out }) => Number(/^(\d+) games were played\.\n$/.exec(out)?.[1]));
    expect(played.reduce((sum, games) => sum + games)).toBe(7 * 5);
  });

  test("Ctrl-C gives the report of what was played, and takes back what nobody has begun", async () => {
    const one = await worker();
    const batch = start(
      "simulate",
      REGION,
      "--games",
      "100",
      "--bots",
      "random",
      "--json",
      "--redis-url",
      redis,
    );
    await batch.says(/\d+ of 100 games/);
    // The batch and whoever started it each got the word, and the one hands it on to the other.
    for (let count = 0; count < 3; count++) {
      batch.kill("SIGINT");
      await passed(20);
    }
    expect(await batch.code()).toBe(0);
    const { games, failed } = JSON.parse(batch.out);
    expect(failed).toEqual([]);
    expect(games).toBeGreaterThanOrEqual(10);
    expect(games).toBeLessThan(100);
    one.kill("SIGTERM");
    expect(await one.code()).toBe(0);
    expect(one.out).toBe(`${games} games were played.\n`);
  });

  test("a batch that nobody takes says so, and goes on when a worker comes", async () => {
    const batch = start("simulate", PRACTICE, "--games", "3", "--bots", "hold", "--redis-url", redis);
    await batch.says("No worker takes these games yet.");
    await worker();
    expect(await batch.code()).toBe(0);
    expect(batch.out).toMatch(/^digest [0-9a-f]{64}$/m);
  });
});

describe("a Redis server that cannot be used", () => {
  const nowhere = "redis://:secret@127.0.0.1:1";

  test("both commands say that it does not answer, without its password", async () => {
    const asked = await Promise.all([
      run("simulate", PRACTICE, "--redis-url", nowhere),
      run("worker", "--redis-url", nowhere),
    ]);
    const err = "whitecell: Redis does not answer at 127.0.0.1:1.\n";
    expect(asked).toEqual([
      { code: 1, out: "", err },
      { code: 1, out: "", err },
    ]);
  });

  test.each([
    [["worker"], "worker needs --redis-url, the Redis server that games come from."],
    [
      ["worker", "--redis-url", "here"],
      '--redis-url must be an address such as redis://127.0.0.1:6379, not "here".',
    ],
    [
      ["simulate", PRACTICE, "--redis-url", nowhere, "--workers", "2"],
      "--workers is for threads of this machine; with --redis-url each worker has its own.",
    ],
  ])("%j is wrong usage", async (typed, message) => {
    expect(await run(...typed)).toEqual({ code: 2, out: "", err: `whitecell: ${message}\n` });
  });
});
