import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type BatchRun, runBatch } from "../../server/analysis/batch.ts";
import { scenarioNumbers } from "../../server/analysis/sensitivity.ts";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { openGame } from "../../shared/analysis/game.ts";
import { playGame } from "../../shared/analysis/play-game.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import { fixtureInput } from "../rules/fixture.ts";
import { run } from "./run.ts";

const input = fixtureInput(ACTIONS.map(({ id }) => id));
const scenarioText = stringify(input);
const scenario = readScenario(scenarioText);
const bots = Object.fromEntries(input.seats.map(({ id }) => [id, "random"]));
const setting = { scenario, scenarioText, variant: "short", bots, seed: "1" } as const;
const PRACTICE = join(import.meta.dirname, "../../scenarios/practice/scenario.yaml");
const PRACTICE_SEATS = ["norgard", "ports", "velmar", "kestrin"];
let folder = "";
let file = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-studies-"));
  file = join(folder, "scenario.yaml");
  writeFileSync(file, scenarioText);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Simulates the small scenario, which is played in no time, and gives the report. */
async function simulate(...more: readonly string[]) {
  const common = ["--games", "3", "--bots", "random", "--workers", "1", "--json"];
  const { code, out, err } = await run("simulate", PRACTICE, ...common, ...more);
  return { code, err, report: JSON.parse(out) };
}

/** How many orders of an action all seats filed in one game. */
function useOf(action: string, shape: Parameters<typeof playGame>[1]["shapes"]) {
  const opened = openGame(setting);
  return playGame(opened, { ...setting, shapes: shape ?? {} }, 1).actions[action]?.used;
}

describe("comparisons with the same dice", () => {
  test("a policy against itself is worth nothing, in every game and to everybody", async () => {
    const { report } = await simulate("--versus", "norgard=random");
    const [line] = report.comparisons;
    expect(line).toMatchObject({ seat: "norgard", change: "versus random", games: 3 });
    expect(line.worth).toEqual({ value: 0, low: 0, high: 0 });
    expect(line.better.value).toBe(0.5);
    expect(line.others).toHaveLength(3);
    for (const { worth } of line.others) expect(worth.value).toBe(0);
  });

  test("one word for a policy takes each seat in turn; who holds still fares otherwise", async () => {
    const { report } = await simulate("--versus", "hold");
    const seats = report.comparisons.map(({ seat }: { seat: string }) => seat);
    expect(seats).toEqual(PRACTICE_SEATS);
    const values = report.comparisons.map(({ worth }: { worth: { value: number } }) => worth.value);
    expect(values.some((value: number) => value !== 0)).toBe(true);
  });

  test("an order that a seat is kept from is never given, one that it is made to give is given", () => {
    const free = useOf("offer-aid", {});
    const none = { action: "offer-aid" };
    const all = Object.fromEntries(input.seats.map(({ id }) => [id, { without: none }]));
    expect(free).toBeGreaterThan(0);
    expect(useOf("offer-aid", all)).toBe(0);
    const always = useOf("crack-down", { tashkent: { always: { action: "crack-down" } } });
    const seldom = useOf("crack-down", { tashkent: { without: { action: "crack-down" } } });
    expect(always).toBeGreaterThan((seldom ?? 0) + 3);
  });

  test("a change that changed no game is told as that, not as one that is worth nothing", async () => {
    const never = "norgard=offer-aid/state=nowhere";
    const { report } = await simulate("--without", `${never},norgard=offer-aid`);
    expect(report.comparisons.map(({ otherwise }: { otherwise: number }) => otherwise)).toEqual([0, 3]);
    const { out } = await run(
      "simulate",
      PRACTICE,
      "--games",
      "2",
      "--without",
      `${never},norgard=offer-aid`,
    );
    const told = out.split("\n").filter((line) => line.startsWith("norgard    without"));
    expect(told.map((line) => line.endsWith("the change changed no game"))).toEqual([true, false]);
  });

  test("the tables of studies have a cell in each row for each head, and the numbers that were tried", async () => {
    const place = join(folder, "tables");
    const study = ["--without", "norgard=offer-aid", "--sensitivity", "states.velmar-state.threatDrift"];
    await simulate(...study, "--csv", place);
    for (const name of ["comparisons.csv", "sensitivity.csv"]) {
      const lines = readFileSync(join(place, name), "utf8").trimEnd().split("\r\n");
      const cells = lines.map((line) => line.split(",").length);
      expect(cells).toEqual(lines.map(() => cells[0]));
      expect(lines.length).toBe(1 + PRACTICE_SEATS.length);
    }
    const [, row = ""] = readFileSync(join(place, "sensitivity.csv"), "utf8").split("\r\n");
    expect(row).toMatch(/^states\.velmar-state\.threatDrift,0\.8,0\.64,0\.96,/);
  });

  test("a field narrows what is left out", async () => {
    const { report, code } = await simulate("--without", "norgard=offer-aid/state=velmar-state");
    expect(code).toBe(0);
    expect(report.comparisons[0].change).toBe("without offer-aid/state=velmar-state");
  });

  test.each([
    [["--versus", "randon"], '--versus cannot be "randon"; did you mean "random"?'],
    [["--without", "moscow"], '--without needs SEAT=ACTION, not "moscow".'],
    [["--always", "moscow=crackdown"], '--always cannot be "crackdown"; did you mean "crack-down"?'],
    [
      ["--without", "nato=deepen-partnership/rute=around"],
      '--without cannot be "rute"; did you mean "route"?',
    ],
    [
      ["--sensitivity", "states.uzb.stabilty"],
      '--sensitivity cannot be "states.uzb.stabilty"; did you mean "states.uzb.stability"?',
    ],
  ])("%s is wrong usage", async (typed, message) => {
    expect(await run("simulate", file, ...typed)).toEqual({
      code: 2,
      out: "",
      err: `whitecell: ${message}\n`,
    });
  });
});

describe("sensitivity", () => {
  test("varies one number a fifth down and up, and tells whom it moves", async () => {
    const { report } = await simulate(
      "--sensitivity",
      "states.kestrin-state.regime",
      "--csv",
      join(folder, "varied"),
    );
    const lines = report.sensitivity;
    expect(lines).toHaveLength(4);
    const regime = 45;
    expect(lines[0]).toMatchObject({ seat: "kestrin", path: "states.kestrin-state.regime", value: regime });
    expect([lines[0].less, lines[0].more]).toEqual([0.8 * regime, 1.2 * regime]);
    expect(lines[0].effect.value).toBeGreaterThan(1);
    const rows = readFileSync(join(folder, "varied", "sensitivity.csv"), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(rows).toHaveLength(5);
  });

  test("whole numbers and ends of a scale move as far as the format lets them", async () => {
    const { report } = await simulate("--sensitivity", "seats.norgard.orders,seats.norgard.forces");
    const tried = new Map(report.sensitivity.map(({ path, less, more }: never) => [path, [less, more]]));
    expect(tried.get("seats.norgard.orders")).toEqual([2, 4]);
    for (const [less, more] of tried.values() as Iterable<[number, number]>) {
      expect(Number.isInteger(less) && Number.isInteger(more)).toBe(true);
      expect(less).toBeLessThan(more);
    }
  });

  test("every number of every section can be varied but aims and zeros", () => {
    const paths = scenarioNumbers(scenario).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain("rules.membership.regime");
    expect(paths).toContain("seats.moscow.capitalIncome");
    expect(paths.filter((path) => path.includes("objectives"))).toEqual([]);
  });
});

describe("a batch that is stopped", () => {
  test("plays the games that have begun to their end and reports those; no other begins", async () => {
    const stopper = new AbortController();
    const batch: BatchRun = {
      workers: 1,
      stop: stopper.signal,
      progress: (done) => {
        if (done === 2) stopper.abort();
      },
      workerFile: new URL("./planted-worker.ts", import.meta.url),
    };
    const outcomes = await runBatch(setting, [1, 2, 3, 4, 5], batch);
    expect(outcomes.map(({ game }) => game)).toEqual([1, 2]);
  });
});
