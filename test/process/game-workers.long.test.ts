import { afterEach, describe, expect, test } from "vitest";
import { emptyRedis, notTested, redisAnswers } from "../classroom/services.ts";
import { run } from "../commands/run.ts";
import { CommandProcess } from "./command-process.ts";

if (!redisAnswers) notTested("a machine that is lost with games in hand", "Redis does not answer");

describe.skipIf(!redisAnswers)("a machine that is lost with games in hand", () => {
  const processes: CommandProcess[] = [];

  afterEach(async () => {
    for (const one of processes) one.kill("SIGKILL");
    await Promise.all(processes.map((one) => one.code()));
  });

  test("another one plays them again, and no figure is another", async () => {
    const redis = await emptyRedis();
    const words = ["simulate", "scenarios/csto-2005/scenario.yaml", "--games", "30", "--seed", "lost"];
    const start = (...typed: readonly string[]) => {
      const one = new CommandProcess(...typed);
      processes.push(one);
      return one;
    };
    const lost = start("worker", "--redis-url", redis, "--workers", "2");
    await lost.says("Waiting");
    const batch = start(...words, "--redis-url", redis);
    await batch.says(/\d+ of 30 games/);
    lost.kill("SIGKILL");
    await lost.code();
    start("worker", "--redis-url", redis, "--workers", "2");
    expect(await batch.code()).toBe(0);
    expect(batch.out).toBe((await run(...words)).out);
  });
});
