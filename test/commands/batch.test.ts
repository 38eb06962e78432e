import { describe, expect, test } from "vitest";
import { runBatch } from "../../server/analysis/batch.ts";
import type { BatchSetting } from "../../shared/analysis/game.ts";

/** The planted worker looks at nothing but the seed. */
const setting = { seed: "42" } as BatchSetting;
const workerFile = new URL("./planted-worker.ts", import.meta.url);
const games = Array.from({ length: 20 }, (_, at) => at + 1);

describe("a batch on worker threads (case B1)", () => {
  test.each([1, 2, 4])("with %i workers every outcome stands at its game's place", async (workers) => {
    const seen: number[] = [];
    const progress = (done: number) => void seen.push(done);
    const outcomes = await runBatch(setting, games, { workers, progress, workerFile });
    expect(outcomes.map(({ game }) => game)).toEqual(games);
    expect(seen).toEqual(games);
    const failed = outcomes.filter((outcome) => "failure" in outcome);
    expect(failed).toEqual([{ game: 13, seed: "42/13", failure: "the thread broke" }]);
  });

  test("more workers than games do no harm", async () => {
    const outcomes = await runBatch(setting, [3, 1], { workers: 8, progress: () => {}, workerFile });
    expect(outcomes.map(({ game }) => game)).toEqual([3, 1]);
  });
});
