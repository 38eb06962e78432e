import { describe, expect, test } from "vitest";
import { beforeLongRun } from "../../../shared/bots/long-run.ts";
import { readingIn } from "../../../shared/influence/metrics.ts";
import { carriedOn } from "../../../shared/turn/carried-on.ts";
import type { Standing } from "../../../shared/turn/moved-standing.ts";
import { nextWorld } from "../../../shared/turn/resolve-turn.ts";
import { scoreIn } from "../../../shared/turn/score.ts";
import type { TurnInputs } from "../../../shared/turn/turn.ts";
import { layoutOf, placeOf } from "../../../shared/world/layout.ts";
import { stateTarget } from "../../../shared/world/target.ts";
import { inRow, type WorldInRow } from "../../../shared/world/world-in-row.ts";
import {
  agreed,
  type Game,
  inputsOf,
  mission,
  openCrisis,
  order,
  wholeGame,
  withItems,
  withNumbers,
} from "../turns.ts";

/** How many turns the long run of these tests is, worked out as one long turn. */
const TURNS = 3;

const given = withNumbers(
  wholeGame((scenario) => ({
    ...scenario,
    injects: [],
    rules: { ...scenario.rules, crises: { ...scenario.rules.crises, rate: 0 } },
  })),
  { "state/kgz/threat": 55 },
);
const zone = openCrisis(given, "kgz");
const game: Game = withItems(given, { crises: [zone] });
const { scenario, calendar } = game.setting;
const run = { ...calendar, baseTurns: TURNS * calendar.baseTurns };

/** The world two turns on, if this happens in the first of them. */
function twoTurnsOn(inputs: Partial<TurnInputs> = {}, from: Game = game): WorldInRow {
  const soon = nextWorld(from.setting, from.world, inputsOf(inputs));
  return nextWorld(from.setting, soon, inputsOf());
}

function standing({ closedTurns, row, tables }: WorldInRow): Standing {
  return { ...readingIn(scenario, row, tables), closedTurns };
}

/** Where a world ends up in the long run when that is worked out. */
function workedOut(world: WorldInRow): Standing {
  return standing(nextWorld({ ...game.setting, calendar: run }, beforeLongRun(world, TURNS), inputsOf()));
}

const idle = twoTurnsOn();
const newCarrier = () => carriedOn(scenario, { world: idle, later: workedOut(idle), run }, 0);
const scoresOf = (of: Standing | null) =>
  scenario.seats.map((seat) => (of === null ? Number.NaN : scoreIn(of, seat).score / 1000));

/** The largest difference between the scores of a seat in one and in the other. */
const farthest = (one: Standing | null, other: Standing | null): number => {
  const others = scoresOf(other);
  return Math.max(...scoresOf(one).map((score, at) => Math.abs(score - (others[at] ?? Number.NaN))));
};

const deploy = (seat: string, mandate: string, size: number) => ({
  sheets: { [seat]: [order("deploy-peacekeepers", { state: "kgz", mandate, size })] },
});

describe("the long run of a world by what it differs in from one in which nobody does anything", () => {
  const missions = [
    ["a mission without any mandate", deploy("moscow", "none", 3)],
    ["another's", deploy("washington", "none", 1)],
    [
      "aid",
      { sheets: { washington: [order("offer-aid", { state: "kgz", domain: "economic", amount: 9 })] } },
    ],
  ] as const;

  test.each(missions)("%s: all scores are near those that are worked out", (_name, inputs) => {
    const world = twoTurnsOn(inputs);
    const worked = workedOut(world);
    expect(farthest(worked, workedOut(idle))).toBeGreaterThan(0.2);
    expect(farthest(worked, newCarrier()(world))).toBeLessThan(0.2);
  });

  test("a threat that is brought down in one state is lower in its neighbours, too", () => {
    const worlds = [twoTurnsOn({}), twoTurnsOn(deploy("moscow", "none", 3))] as const;
    const threats = (of: Standing | null) =>
      scenario.states.map(
        ({ id }) => (of?.row[placeOf(layoutOf(scenario), stateTarget(id, "threat"))] ?? 0) / 1000,
      );
    const [still, worked] = worlds.map((world) => threats(workedOut(world))) as [number[], number[]];
    const carried = threats(newCarrier()(worlds[1]));
    const fallsOf = (of: readonly number[]) =>
      Object.fromEntries(scenario.states.map(({ id }, at) => [id, (still[at] ?? 0) - (of[at] ?? 0)]));
    const { kgz, ...around } = fallsOf(worked);
    expect(kgz).toBeGreaterThan(1);
    expect(Math.max(...Object.values(around))).toBeGreaterThan(0.2);
    for (const [state, fall] of Object.entries(fallsOf(carried)))
      expect(Math.abs(fall - (fallsOf(worked)[state] ?? 0)), state).toBeLessThan(0.25);
  });

  test("where nothing differs it is the very long run in which nobody does anything", () => {
    expect(newCarrier()(twoTurnsOn())?.row).toEqual(workedOut(idle).row);
  });

  test("what was carried on before leaves nothing in it", () => {
    const carrier = newCarrier();
    for (const [, inputs] of [...missions, ...missions].reverse()) {
      const world = twoTurnsOn(inputs);
      expect(scoresOf(carrier(world))).toEqual(scoresOf(newCarrier()(world)));
    }
  });

  test("a mission that the zone outlives is over by then, whoever sent it", () => {
    const sent = withItems(game, { deployments: [mission(game, "moscow", zone, "none")] });
    expect(newCarrier()(twoTurnsOn({}, sent))).not.toBeNull();
  });

  test("what lasts must be worked out: troops that are sent away, a membership, an ultimatum, what wears off, a payment", () => {
    const evicted = { sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 1 })] } };
    const left = { sheets: { bishkek: [order("leave-institution", { institution: "csto" })] } };
    const paid = (untilTurn: number) => {
      const terms = [{ kind: "aid", fields: { from: "moscow", to: "bishkek", amount: 10 } }];
      return { agreements: [agreed(game, ["moscow", "bishkek"], terms, { untilTurn })] };
    };
    const threat = { state: "kgz", lever: "gas", demand: "evict.manas" };
    const coerced = { sheets: { moscow: [order("coerce", threat)] } };
    const carrier = newCarrier();
    const cracked = { sheets: { bishkek: [order("crack-down", { state: "kgz" })] } };
    for (const inputs of [evicted, left, coerced, cracked, paid(4)]) {
      expect(twoTurnsOn(inputs).row).not.toEqual(idle.row);
      expect(carrier(twoTurnsOn(inputs)) === null, JSON.stringify(inputs)).toBe(true);
    }
    expect(carrier(twoTurnsOn(paid(2)))).not.toBeNull();
    expect(carrier(inRow(scenario, twoTurnsOn()))).not.toBeNull();
  });
});
