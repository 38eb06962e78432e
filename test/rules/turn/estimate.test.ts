import { describe, expect, test } from "vitest";
import { listFields } from "../../../shared/actions/sample.ts";
import { numberReader, readingOf } from "../../../shared/influence/metrics.ts";
import type { ScenarioSeat } from "../../../shared/scenario/format.ts";
import { type Ahead, estimator } from "../../../shared/turn/estimate.ts";
import type { Standing } from "../../../shared/turn/moved-standing.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { nextWorld } from "../../../shared/turn/resolve-turn.ts";
import { scoreIn } from "../../../shared/turn/score.ts";
import type { TurnInputs } from "../../../shared/turn/turn.ts";
import type { Order } from "../../../shared/world/order.ts";
import type { World } from "../../../shared/world/world.ts";
import {
  agreed,
  consent,
  type Game,
  inputsOf,
  openCrisis,
  order,
  sightFor,
  wholeGame,
  withItems,
} from "../turns.ts";

/** How many turns the long run of these tests is, worked out as one long turn. */
const TURNS = 4;

/** A game without what an estimate leaves to chance. */
function quiet(game: Game): Game {
  const { scenario } = game.setting;
  const rules = { ...scenario.rules, crises: { ...scenario.rules.crises, rate: 0 } };
  return { ...game, setting: { ...game.setting, scenario: { ...scenario, injects: [], rules } } };
}

function standing({ setting }: Game, { numbers, tables, closedTurns }: World): Standing {
  return { ...readingOf(setting.scenario, numbers, tables), closedTurns };
}

/** What the turn, and the long run after it, come to when they are worked out. */
function workedOut(game: Game, inputs: TurnInputs): Ahead {
  const { setting, world } = game;
  const soon = nextWorld(setting, world, inputs);
  const calendar = longCalendar(game);
  const later = nextWorld({ ...setting, calendar }, soon, inputsOf());
  return { soon: standing(game, soon), later: standing(game, later) };
}

function longCalendar({ setting: { calendar } }: Game) {
  return { ...calendar, baseTurns: TURNS * calendar.baseTurns };
}

function estimatorOf(game: Game) {
  const { setting, world } = game;
  return estimator(setting, {
    ...workedOut(game, inputsOf()),
    world,
    run: { turns: TURNS, calendar: longCalendar(game) },
    sightOf: (seat) => sightFor(game, seat),
    crisesRate: 0,
  });
}

/** One order of each action that a seat is offered and that asks nobody. */
function ordersOf(game: Game, seat: string): readonly Order[] {
  return offersFor(sightFor(game, seat), seat)
    .filter(({ needsConsent, judged }) => !needsConsent && judged !== true)
    .flatMap(({ action, fields }) =>
      listFields(fields, 1, 1).map((values): Order => ({ action, fields: values })),
    );
}

describe("what is estimated of a turn", () => {
  const game = quiet(wholeGame());
  const estimate = estimatorOf(game);
  const given = game.setting.scenario.seats.flatMap(({ id }) =>
    ordersOf(game, id).map((one) => ({ seat: id, one })),
  );

  const plain = given.filter(
    ({ seat, one }) => estimate(inputsOf({ sheets: { [seat]: [one] } }))?.plain === true,
  );

  test.each(
    plain.map(
      ({ seat, one }) => [`${seat}: ${one.action}`, inputsOf({ sheets: { [seat]: [one] } })] as const,
    ),
  )("%s: where only numbers are moved, they are those of the turn", (_name, inputs) => {
    expect(estimate(inputs)?.soon.row).toEqual(workedOut(game, inputs).soon.row);
  });

  test("what was estimated before leaves nothing in it: numbers, influence and scores are those of an estimator's first", () => {
    const read = (all: Ahead | null) =>
      [all?.soon, all?.later].map((one) => [
        one?.row.slice(),
        game.setting.scenario.seats.map((seat) => scoreIn(one as Standing, seat).score),
        game.setting.scenario.seats.map(({ id }) => one?.figures.regional(id)),
      ]);
    for (const { seat, one } of plain) {
      const inputs = inputsOf({ sheets: { [seat]: [one] } });
      expect(read(estimate(inputs)), `${seat} ${one.action}`).toEqual(read(estimatorOf(game)(inputs)));
    }
  });

  test("most actions are judged so", () => {
    const actions = new Set(plain.map(({ one }) => one.action));
    expect([...actions].sort()).toMatchInlineSnapshot(`
      [
        "back-regime",
        "crack-down",
        "investigate",
        "joint-exercise",
        "offer-aid",
        "promote-reform",
        "public-statement",
        "reform-state",
        "secure-borders",
        "share-intelligence",
      ]
    `);
  });

  test("in the long run scores are near those that are worked out", () => {
    for (const { seat, one } of plain) {
      const inputs = inputsOf({ sheets: { [seat]: [one] } });
      const estimated = estimate(inputs) as Ahead;
      const owner = game.setting.scenario.seats.find(({ id }) => id === seat) as ScenarioSeat;
      const real = scoreIn(workedOut(game, inputs).later, owner).score;
      expect(
        Math.abs(scoreIn(estimated.later, owner).score - real) / 1000,
        `${seat} ${one.action}`,
      ).toBeLessThan(0.3);
    }
  });

  test("what an agreement pays in this turn and the next is in it", () => {
    const aid = agreed(
      game,
      ["moscow", "bishkek"],
      [{ kind: "aid", fields: { from: "moscow", to: "bishkek", amount: 10 } }],
      { untilTurn: game.world.closedTurns + 3 },
    );
    const inputs = inputsOf({ agreements: [aid] });
    const estimated = estimate(inputs);
    const { soon, later } = workedOut(game, inputs);
    expect(estimated?.plain).toBe(true);
    expect(estimated?.soon.row).toEqual(soon.row);
    for (const target of ["seat/moscow/funds", "seat/bishkek/funds"] as const) {
      const read = numberReader(later.scenario, target);
      expect(read(estimated?.later as Standing)).toBe(read(later));
    }
  });

  test("a consent lets the order through", () => {
    const sheets = { moscow: [order("train-forces", { state: "kgz" })] };
    expect(estimate(inputsOf({ sheets }))).toBeNull();
    const given = consent(game, "bishkek", "train-forces", "moscow", "kgz");
    const inputs = inputsOf({ sheets, agreements: [given] });
    expect(estimate(inputs)?.soon.row).toEqual(workedOut(game, inputs).soon.row);
  });

  test("a mission is more than its numbers", () => {
    const inZone = withItems(game, { crises: [openCrisis(game, "kgz")] });
    const sheets = {
      moscow: [order("deploy-peacekeepers", { state: "kgz", size: 1, mandate: "none" })],
    };
    expect(estimatorOf(inZone)(inputsOf({ sheets }))?.plain).toBe(false);
  });
});
