import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { reportText } from "../../server/analysis/report-text.ts";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { openGame } from "../../shared/analysis/game.ts";
import { type GameOutcome, playGame } from "../../shared/analysis/play-game.ts";
import { reportOf } from "../../shared/analysis/report.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import { fixtureInput } from "../rules/fixture.ts";
import { run } from "./run.ts";

const input = fixtureInput(ACTIONS.map(({ id }) => id));
const scenarioText = stringify(input);
/** Four seats and three turns, played in no time. */
const PRACTICE = join(import.meta.dirname, "../../scenarios/practice/scenario.yaml");
let folder = "";
let scenario = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-simulate-"));
  scenario = join(folder, "scenario.yaml");
  writeFileSync(scenario, scenarioText);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Three games of bots that draw their orders, where a test does not wish otherwise. */
const simulate = (...more: readonly string[]) => simulated(scenario, more);
/** The same with the small scenario, where it does not matter what is played. */
const simulateSmall = (...more: readonly string[]) => simulated(PRACTICE, more);

function simulated(file: string, more: readonly string[]) {
  const usual = [
    ["--games", "3"],
    ["--bots", "random"],
    ["--workers", "1"],
  ].filter(([option = ""]) => !more.includes(option));
  return run("simulate", file, ...usual.flat(), ...more);
}

describe("simulate", () => {
  test("two policies for one seat are a slip of the hand, and are not played", async () => {
    const seat = input.seats[0]?.id ?? "";
    const twice = await run("simulate", scenario, "--bots", `${seat}=greedy,${seat}=hold`);
    expect(twice).toMatchObject({ code: 2, err: `whitecell: --bots names two policies for ${seat}.\n` });
    const all = await run("simulate", scenario, "--bots", `hold,${seat}=hold,greedy`);
    expect(all).toMatchObject({ code: 2, err: "whitecell: --bots names two policies for all seats.\n" });
  });

  test("one worker and two give the same bytes; another seed gives other figures", async () => {
    const one = await simulateSmall("--seed", "a", "--workers", "1");
    const two = await simulateSmall("--seed", "a", "--workers", "2");
    const other = await simulateSmall("--seed", "b", "--workers", "2");
    expect(one.code).toBe(0);
    expect(two.out).toBe(one.out);
    const figures = (out: string) => out.split("\n").filter((line) => /random/.test(line));
    expect(figures(one.out)).toHaveLength(4);
    expect(figures(other.out)).not.toEqual(figures(one.out));
    const [digest, otherDigest] = [one.out, other.out].map((out) => out.trimEnd().split("\n").at(-1));
    expect(digest).toMatch(/^digest [0-9a-f]{64}$/);
    expect(otherDigest).not.toBe(digest);
  });

  test("progress goes to the standard error and never into the report", async () => {
    const { out, err } = await simulateSmall();
    expect(err).toBe("1 of 3 games\n2 of 3 games\n3 of 3 games\n");
    expect(out).not.toContain("of 3 games");
  });

  test("with --json: each seat's spread, each action's use, and nothing that is no number", async () => {
    const { code, out } = await simulate("--json", "--variant", "full");
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ scenario: "fixture", variant: "full", turns: 12, games: 3, failed: [] });
    expect(report.seats).toHaveLength(12);
    for (const { score } of report.seats) {
      const { least, lowerQuartile, median, upperQuartile, most, mean } = score;
      const rising = [0, least, lowerQuartile, median, upperQuartile, most, 100];
      expect(rising).toEqual([...rising].sort((a, b) => a - b));
      expect(mean).toBeGreaterThanOrEqual(least);
      expect(mean).toBeLessThanOrEqual(most);
    }
    expect(report.actions.map(({ action }: { action: string }) => action)).toEqual(
      ACTIONS.map(({ id }) => id),
    );
    for (const { chances, orders, used, share } of report.actions) {
      expect(used).toBeLessThanOrEqual(orders);
      expect(chances).toBeLessThanOrEqual(3 * 12 * 12);
      if (orders > 0) expect(share.value).toBeCloseTo(used / orders, 4);
    }
    expect(out).not.toMatch(/NaN|undefined|\[object/);
  });

  test("a policy for all, another for a seat", async () => {
    const { out } = await simulate("--bots", "hold,nato=random", "--json");
    const bots = JSON.parse(out).seats.map(
      ({ seat, bot }: { seat: string; bot: string }) => `${seat} ${bot}`,
    );
    expect(bots).toContain("nato random");
    expect(bots.filter((line: string) => line.endsWith(" hold"))).toHaveLength(11);
  });

  test("one game of a batch can be played again by itself", async () => {
    const whole = JSON.parse((await simulateSmall("--csv", join(folder, "whole"), "--json")).out);
    const only = JSON.parse(
      (await simulateSmall("--csv", join(folder, "only"), "--only", "3", "--json")).out,
    );
    expect(whole.games).toBe(3);
    expect(only.games).toBe(1);
    const scores = (name: string) => readFileSync(join(folder, name, "scores.csv"), "utf8").split("\r\n");
    const third = scores("whole").filter((line) => line.startsWith("3,"));
    expect(third).toHaveLength(4);
    expect(scores("only").slice(1, -1)).toEqual(third);
    expect(readdirSync(join(folder, "whole")).sort()).toEqual([
      "actions.csv",
      "counts.csv",
      "objectives.csv",
      "scores.csv",
      "seats.csv",
      "stuck.csv",
    ]);
  });

  test("a single game has no deviation: neither the report nor the table says 0 of what it cannot know", async () => {
    const tables = join(folder, "single");
    const words = ["--games", "1", "--csv", tables];
    const { seats } = JSON.parse((await simulateSmall(...words, "--json")).out);
    expect(seats.map(({ score }: { score: { deviation: unknown } }) => score.deviation)).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect(seats[0].score.median).toBe(seats[0].score.mean);
    const [heads = "", first = ""] = readFileSync(join(tables, "seats.csv"), "utf8").split("\r\n");
    expect(first.split(",")[heads.split(",").indexOf("deviation")]).toBe("");
    const { out } = await simulateSmall("--games", "1");
    expect(out).toMatch(/^norgard +\w+ +(\d+\.\d) +\1 +\1 +\1 +\1 +\1 /m);
  });

  test("a folder with a table of another batch, which this one would leave there, is refused before a game is played", async () => {
    const tables = join(folder, "compared");
    const first = await simulateSmall("--games", "1", "--csv", tables, "--versus", "norgard=hold");
    expect(first.code).toBe(0);
    const scores = readFileSync(join(tables, "scores.csv"), "utf8");
    const second = await simulateSmall("--games", "2", "--csv", tables);
    expect(second).toEqual({
      code: 1,
      out: "",
      err: `whitecell: ${tables} holds comparisons.csv of another batch, which this one would leave beside its own tables: name another folder, or take that away.\n`,
    });
    expect(readFileSync(join(tables, "scores.csv"), "utf8")).toBe(scores);
    const again = await simulateSmall("--games", "2", "--csv", tables, "--versus", "norgard=hold");
    expect(again.code).toBe(0);
    expect(readFileSync(join(tables, "scores.csv"), "utf8")).not.toBe(scores);
  });

  test("a scenario with faults is not played: exit code 1, with its faults", async () => {
    const bad = join(folder, "bad.yaml");
    writeFileSync(bad, scenarioText.replace("id: offer-aid", "id: ofer-aid"));
    const { code, out, err } = await run("simulate", bad);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/bad\.yaml:\d+:\d+: .*"offer-aid"/);
    expect(err).toContain(`whitecell: ${bad} has faults and cannot be played.\n`);
  });

  test.each([
    [["--games", "0"], '--games must be a whole number from 1 to 1000000, not "0".'],
    [["--workers", "many"], '--workers must be a whole number from 1 to 256, not "many".'],
    [["--variant", "ful"], '--variant cannot be "ful"; did you mean "full"?'],
    [["--without", "moscow=deploy"], '--without cannot be "deploy"; did you mean "deploy-peacekeepers"?'],
    [["--bots", "doctrin"], '--bots cannot be "doctrin"; did you mean "doctrine"?'],
    [["--bots", "moskow=hold"], '--bots cannot be "moskow"; did you mean "moscow"?'],
  ])("%s is wrong usage", async (typed, message) => {
    expect(await simulate(...typed)).toEqual({ code: 2, out: "", err: `whitecell: ${message}\n` });
  });
});

describe("the report", () => {
  const setting = {
    scenario: readScenario(scenarioText),
    scenarioText,
    variant: "short",
    bots: Object.fromEntries(input.seats.map(({ id }) => [id, "random"])),
    seed: "1",
  } as const;

  test("a failed game is named with its seed, and the others count", () => {
    const played = playGame(openGame(setting), setting, 1);
    const failed = { game: 2, seed: "1/2", failure: "the bot of moscow gave up" };
    const report = reportOf(setting, [played, failed]);
    expect(report).toMatchObject({ games: 1, failed: [failed] });
    expect(report.seats[0]?.score?.mean).toBe((played.scores.moscow ?? 0) / 1000);
    expect(reportText(report)).toContain("game 2 (seed 1/2) failed: the bot of moscow gave up\n");
  });

  test("who wins seldom or too often is told, and how many games it takes to tell", () => {
    const played = playGame(openGame(setting), setting, 1);
    const won = (count: number): GameOutcome[] => {
      const scores = Object.fromEntries(
        Object.keys(played.scores).map((seat) => [seat, seat === "nato" ? 60_000 : 50_000]),
      );
      return Array.from({ length: count }, () => ({ ...played, scores }));
    };
    const few = reportText(reportOf(setting, won(42)));
    expect(few).not.toMatch(/wins far/);
    expect(few).toContain(
      "an even share of wins is 8.3 %; whether a seat wins often or seldom takes at least 43 games to tell\n",
    );
    const many = reportText(reportOf(setting, won(43)));
    expect(many).toMatch(/^nato .*wins often$/m);
    expect(many.match(/^\w+ .*wins seldom$/gm)).toHaveLength(11);
    expect(many).toMatch(/an even share of wins is 8\.3 %$/m);
  });

  test("two games of one batch have different dice, the same game twice the same", () => {
    const opened = openGame(setting);
    const [one, again, two] = [1, 1, 2].map((game) => playGame(opened, setting, game));
    expect(again).toEqual(one);
    expect(two?.digest).not.toBe(one?.digest);
  });

  test("a batch in which no game was played to its end has no spread, and says so without a fault", () => {
    const failed: GameOutcome[] = [{ game: 1, seed: "1/1", failure: "no" }];
    const report = reportOf(setting, failed);
    expect(report.seats[0]?.score).toBeNull();
    expect(reportText(report)).not.toMatch(/NaN|undefined|null/);
  });
});
