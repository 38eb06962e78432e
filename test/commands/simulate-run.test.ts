import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { runCommandLine } from "../../server/cli.ts";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { fixtureInput } from "../rules/fixture.ts";

const batch = vi.hoisted(() => ({
  compare: vi.fn<typeof import("../../server/analysis/comparison.ts").compare>(),
}));
vi.mock("../../server/analysis/comparison.ts", () => batch);

let folder = "";
let scenario = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-simulate-run-"));
  scenario = join(folder, "scenario.yaml");
  writeFileSync(scenario, stringify(fixtureInput(ACTIONS.map(({ id }) => id))));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void batch.compare.mockReset());

/** Simulates before somebody who watches a screen, or does not. */
async function simulate(isScreen: boolean, ...more: readonly string[]) {
  const told = { out: [] as string[], err: [] as string[] };
  const terminal = {
    out: (text: string) => void told.out.push(text),
    err: (text: string) => void told.err.push(text),
    isScreen,
  };
  const code = await runCommandLine(["simulate", scenario, "--seed", "42", ...more], terminal);
  return { code, out: told.out.join(""), err: told.err.join("") };
}

const failure = (game: number) => ({ game, seed: `42/${game}`, failure: "the bot of moscow gave up" });

test("B1: a game that failed is reported with its seed, the exit code says so, and it alone is played again", async () => {
  batch.compare.mockResolvedValue({ outcomes: [failure(17)], lines: [] });
  const { code, out } = await simulate(false, "--games", "100", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ asked: 100, games: 0, failed: [failure(17)] });
  await simulate(false, "--only", "17");
  expect(batch.compare.mock.calls.map(([, , games]) => games.length)).toEqual([100, 1]);
  expect(batch.compare.mock.calls[1]?.[2]).toEqual([17]);
});

test("on a terminal one line counts up; Ctrl-C ends the batch, and what was played so far is reported", async () => {
  batch.compare.mockImplementation(async (_setting, _changes, _games, { progress, stop }) => {
    progress(1);
    process.emit("SIGINT");
    expect(stop?.aborted).toBe(true);
    return { outcomes: [failure(1)], lines: [] };
  });
  const { out, err } = await simulate(true, "--games", "3");
  expect(err).toBe("\r1 of 3 games\nNo further game is begun; the report of what was played follows.\n");
  expect(out).toContain("0 games (stopped: 3 were asked for)");
  expect(process.listenerCount("SIGINT")).toBe(0);
});
