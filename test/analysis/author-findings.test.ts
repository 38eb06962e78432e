import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AuthorFinding, authorFindings } from "../../shared/analysis/author-findings.ts";
import { type BatchSetting, openGame } from "../../shared/analysis/game.ts";
import { playGame } from "../../shared/analysis/play-game.ts";
import { playTrial, type Trial } from "../../shared/analysis/trial.ts";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";

const PRACTICE = readFileSync(join(import.meta.dirname, "../../scenarios/practice/scenario.yaml"), "utf8");

function settingOf(text: string, bots = "doctrine"): BatchSetting {
  const { scenario, faults } = parseScenario(text, CATALOGUE);
  if (scenario === null) throw new Error(faults.map(({ message }) => message).join("\n"));
  const seats = Object.fromEntries(scenario.seats.map(({ id }) => [id, bots]));
  return { scenario, scenarioText: text, variant: "short", bots: seats, seed: "author" };
}

function trialOf(setting: BatchSetting, game = 1): Trial {
  const trial = playTrial(openGame(setting), setting, game, () => {});
  if ("failure" in trial) throw new Error(trial.failure);
  return trial;
}

const findingsOf = (text: string, bots?: string): readonly AuthorFinding[] => {
  const setting = settingOf(text, bots);
  return authorFindings(setting.scenario, [trialOf(setting)]);
};

/** The text with a change that is known to be one. */
function changed(from: string | RegExp, to: string): string {
  const text = PRACTICE.replace(from, to);
  if (text === PRACTICE) throw new Error(`nothing was changed: ${from}`);
  return text;
}

const inject = (id: string, when: string) =>
  changed(
    /^injects:\n/m,
    `injects:\n  - { id: ${id}, title: Planted, text: Planted., when: ${when}, source: judgement }\n`,
  );

describe("what an author is told to look at", () => {
  test("nothing, where everything comes into play", () => {
    expect(findingsOf(PRACTICE)).toEqual([]);
  });

  test("a seat that never can pay for any order is named, and not said to be idle", () => {
    const poor = changed(
      /(id: kestrin\n[\s\S]*?)capital: 6\n {4}capitalIncome: \d+/,
      "$1capital: 0\n    capitalIncome: 0",
    );
    const found = findingsOf(poor);
    expect(found).toContainEqual({ kind: "seat-unable", seat: "kestrin" });
    expect(found).not.toContainEqual({ kind: "seat-idle", seat: "kestrin" });
  });

  test("seats that could order and never did", () => {
    const found = findingsOf(PRACTICE, "hold");
    for (const seat of ["norgard", "ports", "velmar", "kestrin"])
      expect(found).toContainEqual({ kind: "seat-idle", seat });
  });

  test("an objective that nobody can begin to reach, and how near its number came", () => {
    const far = changed("metric: autonomy, from: 57.5, to: 73.5", "metric: autonomy, from: 99, to: 100");
    const found = findingsOf(far).find(({ kind }) => kind === "objective-never");
    if (found?.kind !== "objective-never") throw new Error("nothing was found");
    expect(found).toMatchObject({ seat: "velmar", at: 0 });
    expect(found.nearest).toBeGreaterThan(58);
    expect(found.nearest).toBeLessThan(74);
    // The same number, once less of it is better: its least, as it had its most before.
    const low = changed("metric: autonomy, from: 57.5, to: 73.5", "metric: autonomy, from: 50, to: 40");
    const least = findingsOf(low).find(({ kind }) => kind === "objective-never");
    expect(least?.kind === "objective-never" && least.nearest).toBeLessThan(found.nearest);
  });

  test.each([
    ["{ date: 2031-01-01 }", "time"],
    ["{ turn: 6 }", "time"],
    ["{ chance: 0 }", "chance"],
    ["{ condition: [{ metric: stability, state: velmar-state, above: 99.9 }] }", "condition"],
  ] as const)("news that never comes: when %s it waits for %s", (when, waits) => {
    expect(findingsOf(inject("planted", when))).toEqual([{ kind: "inject-never", inject: "planted", waits }]);
  });

  test("an event for the facilitator's hand is not missed: no hand is there", () => {
    expect(findingsOf(inject("planted", "facilitator"))).toEqual([]);
  });

  test("an action that nobody may ever order; one that somebody must judge is not meant", () => {
    const more = changed(/^actions:\n/m, "actions:\n  - { id: join-institution }\n  - { id: free-move }\n");
    expect(findingsOf(more)).toMatchObject([{ kind: "action-never", action: "join-institution" }]);
  });

  test.each([
    ["a list without a seat", "{ id: offer-aid, seats: [] }", { lacks: "takers", takers: "listed" }],
    [
      "a step that needs an institution which is not there",
      "{ id: deepen-partnership, seats: [velmar] }",
      { lacks: "means", seats: ["velmar"] },
    ],
    [
      "an order that finds nothing to be about",
      "{ id: join-institution }",
      { lacks: "targets", seats: ["velmar", "kestrin"] },
    ],
  ])("why nobody could ever order it: %s", (_, action, why) => {
    const text = changed(
      /^actions:\n(?: {2}- .*\n)+/m,
      `actions:\n  - { id: public-statement }\n  - ${action}\n`,
    );
    const found = findingsOf(text).filter(({ kind }) => kind === "action-never");
    expect(found).toMatchObject([{ why }]);
  });

  test("why nobody could ever order it: too dear, with who came nearest and what it cost", () => {
    const poor = changed(/^actions:\n(?: {2}- .*\n)+/m, "actions:\n  - { id: promote-reform }\n")
      .replaceAll(/capital: \d+/g, "capital: 0")
      .replaceAll(/capitalIncome: \d+/g, "capitalIncome: 0")
      .replace("capital: 0", "capital: 1");
    const [found] = findingsOf(poor).filter(({ kind }) => kind === "action-never");
    expect(found).toMatchObject({
      why: { lacks: "money", shortage: { seat: "norgard", resource: "capital", had: 1 } },
    });
    const { cost } = (found as { readonly why: { readonly shortage: { readonly cost: number } } }).why
      .shortage;
    expect(cost).toBeGreaterThan(1);
  });

  test("a number that comes to the end of its scale and stays there: the capital of who spends none", () => {
    const stuck = findingsOf(PRACTICE, "hold").filter(({ kind }) => kind === "number-stuck");
    expect(stuck).toEqual([
      { kind: "number-stuck", target: "seat/norgard/capital", share: 2 / 3 },
      { kind: "number-stuck", target: "seat/ports/capital", share: 2 / 3 },
    ]);
  });

  test("over many games, what came into play in one of them is no finding", () => {
    const setting = settingOf(inject("planted", "{ chance: 0.3 }"));
    const games = [1, 2, 3, 4, 5, 6, 7, 8].map((game) => trialOf(setting, game));
    const fired = games.filter(({ signs }) => signs.fired.includes("planted")).length;
    expect(fired).toBeGreaterThan(0);
    expect(fired).toBeLessThan(games.length);
    expect(authorFindings(setting.scenario, games)).toEqual([]);
  });

  describe("who wins far more or far less often than an even share", () => {
    const setting = settingOf(PRACTICE);
    const { result, signs } = trialOf(setting);
    /** As many games as each seat wins. */
    const games = (wins: Readonly<Record<string, number>>) =>
      Object.entries(wins).flatMap(([winner, count]) =>
        Array.from({ length: count }, () => {
          const scores = Object.fromEntries(
            Object.keys(result.scores).map((seat) => [seat, seat === winner ? 60_000 : 50_000]),
          );
          return { signs, result: { ...result, scores } };
        }),
      );
    const uneven = (wins: Readonly<Record<string, number>>) =>
      authorFindings(setting.scenario, games(wins)).filter(({ kind }) => kind === "seat-wins");

    test("who wins none of 20 games is named, and who wins most of them", () => {
      expect(uneven({ norgard: 12, ports: 4, velmar: 4 })).toEqual([
        { kind: "seat-wins", seat: "norgard", mark: "above", share: 0.6 },
        { kind: "seat-wins", seat: "kestrin", mark: "below", share: 0 },
      ]);
    });

    test("a little more or less is no finding, however many games tell of it", () => {
      expect(uneven({ norgard: 340, ports: 220, velmar: 220, kestrin: 220 })).toEqual([]);
      expect(uneven({ norgard: 7, ports: 5, velmar: 5, kestrin: 3 })).toEqual([]);
    });

    test("of so few games that none won may be chance nobody is named", () => {
      expect(uneven({ norgard: 11 })).toEqual([]);
      expect(uneven({ norgard: 12 })).toHaveLength(4);
    });
  });

  test("of no games nothing is said", () => {
    expect(authorFindings(settingOf(PRACTICE).scenario, [])).toEqual([]);
  });
});

describe("a game that is told turn by turn", () => {
  test("is the same as in a report, and its course ends where the moves of the report end", () => {
    const setting = settingOf(PRACTICE);
    const closed: number[] = [];
    const trial = playTrial(openGame(setting), setting, 3, (turn) => closed.push(turn));
    if ("failure" in trial) throw new Error(trial.failure);
    expect(trial.result).toEqual(playGame(openGame(setting), setting, 3));
    expect(closed).toEqual([1, 2, 3]);
    for (const [seat, course] of Object.entries(trial.course)) {
      const moves = course.slice(1).map((score, at) => score - (course[at] ?? 0));
      expect(moves).toEqual(trial.result.moves[seat]);
    }
  });

  test("one that breaks off is told with its seed", () => {
    const setting = { ...settingOf(PRACTICE), bots: { norgard: "nobody" } };
    expect(playTrial(openGame(setting), setting, 2, () => {})).toEqual({
      game: 2,
      seed: "author/2",
      failure: "no bot is called nobody",
    });
  });
});
