import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gameAnswers } from "../../client/trial/game-answers.ts";
import type { GameAsk, PlayedGame } from "../../client/trial/game-asks.ts";
import { GameLane, type LaneWorker } from "../../client/trial/game-lane.ts";
import { playBatch } from "../../client/trial/play-batch.ts";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import { run } from "./run.ts";

const FILE = join(import.meta.dirname, "../../scenarios/practice/scenario.yaml");
const TEXT = readFileSync(FILE, "utf8");
const NEVER = new AbortController().signal;

function practice(seed: string): BatchSetting {
  const scenario = readScenario(TEXT);
  const bots = Object.fromEntries(scenario.seats.map(({ id }) => [id, "doctrine"]));
  return { scenario, scenarioText: TEXT, variant: "short", bots, seed };
}

/** A browser's worker without a browser: all that it is sent and sends is copied, and it answers later. */
function workerHere(): LaneWorker {
  let isOver = false;
  const worker: LaneWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (ask: GameAsk) => {
      const sent = structuredClone(ask);
      setImmediate(() => !isOver && answer(sent));
    },
    terminate: () => {
      isOver = true;
    },
  };
  const answer = gameAnswers((told) => {
    const message = { data: structuredClone(told) } as MessageEvent;
    worker.onmessage?.call(worker as Worker, message);
  });
  return worker;
}

const laneOf = (setting: BatchSetting) => () => new GameLane(setting, undefined, workerHere);

async function reportOn(setting: BatchSetting, games: readonly PlayedGame[], asked: number) {
  const told = await laneOf(setting)().ask({ kind: "report", games, asked });
  return told?.told.report;
}

test("the editor's report has the figures of the command line, to the last digit, with one lane or with three", async () => {
  const setting = practice("lamp");
  const { out } = await run("simulate", FILE, "--games", "6", "--seed", "lamp", "--json");
  for (const lanes of [1, 3]) {
    const progress: number[] = [];
    const games = await playBatch({
      ...{ games: 6, lanes, stop: NEVER, openLane: laneOf(setting) },
      progress: (done) => progress.push(done),
    });
    expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await reportOn(setting, games, 6)).toEqual(JSON.parse(out));
  }
});

test("a batch that is stopped is reported as far as it was played", async () => {
  const setting = practice("lamp");
  const stopper = new AbortController();
  const games = await playBatch({
    ...{ games: 6, lanes: 1, stop: stopper.signal, openLane: laneOf(setting) },
    progress: (done) => done === 2 && stopper.abort(),
  });
  const { out } = await run("simulate", FILE, "--only", "1,2", "--seed", "lamp", "--json");
  expect(await reportOn(setting, games, 6)).toEqual({ ...JSON.parse(out), asked: 6 });
});

test("a worker that cannot be fetched ends the batch with its fault, and the other lanes", async () => {
  const setting = practice("lamp");
  const workers: LaneWorker[] = [];
  const ended: LaneWorker[] = [];
  const start = (): LaneWorker => {
    const worker: LaneWorker = {
      ...{ onmessage: null, onerror: null, postMessage: () => {} },
      terminate: () => ended.push(worker),
    };
    workers.push(worker);
    return worker;
  };
  const batch = playBatch({
    ...{ games: 6, lanes: 2, stop: NEVER, progress: () => {} },
    openLane: () => new GameLane(setting, undefined, start),
  });
  const [first] = workers;
  first?.onerror?.call(first as Worker, { message: "" } as ErrorEvent);
  await expect(batch).rejects.toThrow("could not be started");
  expect(new Set(ended)).toEqual(new Set(workers));
  expect(workers).toHaveLength(2);
});
