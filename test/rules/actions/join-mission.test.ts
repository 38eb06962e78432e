import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import {
  closeWith,
  type Game,
  mission,
  openCrisis,
  order,
  sightFor,
  wholeGame,
  withItems,
  withNumbers,
} from "../turns.ts";

const mandate = (state: string, size = 3, institution = "csto") =>
  order("table-mandate", { institution, state, size });

/** Crises in three states, and the alliance's mandates for two of them. */
function mandated(): Game {
  const game = wholeGame();
  const zones = ["kgz", "tjk", "uzb"].map((state) =>
    openCrisis(game, state, { untilTurn: 9, stabilityBefore: 90_000 }),
  );
  return closeWith(withItems(game, { crises: zones }), { moscow: [mandate("kgz"), mandate("tjk")] });
}

function offered(game: Game, seat: string) {
  const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === "join-mission");
  const field = (id: string) => offer?.fields.find((one) => one.id === id);
  const [zones, size] = [field("state"), field("size")];
  return {
    states: zones === undefined ? [] : choicesOf(zones, { institution: "csto" }).map(({ value }) => value),
    most: size?.kind === "number" ? size.max : 0,
    cost: offer?.cost,
  };
}

test("join-mission.11 is offered to members where a mandate has passed, and never for the own state", () => {
  const game = mandated();
  expect(offered(wholeGame(), "astana").states).toEqual([]);
  expect(offered(game, "astana").states).toEqual(["kgz", "tjk"]);
  expect(offered(game, "bishkek").states).toEqual(["tjk"]);
  for (const outsider of ["tashkent", "baku"]) expect(offered(game, outsider).states).toEqual([]);
});

test("join-mission.12 the commander sends the mission itself, and joins none", () => {
  const seats = ["moscow", "astana"];
  const game = mandated();
  const scenario = {
    ...game.setting.scenario,
    actions: game.setting.scenario.actions.map((one) =>
      one.id === "join-mission" ? { ...one, seats } : one,
    ),
  };
  const open = { ...game, setting: { ...game.setting, scenario } };
  expect(seats.map((seat) => offered(open, seat).states.length)).toEqual([0, 2]);
});

test("join-mission.13 not where the mandate is used up, nor where own troops stand in the zone already", () => {
  const game = mandated();
  const zone = (state: string) => {
    const found = Object.values(game.world.tables.crises).find((one) => one.state === state);
    if (found === undefined) throw new Error(`no crisis in ${state}`);
    return found;
  };
  const there = (seat: string, state: string, size: number) =>
    withItems(game, { deployments: [mission(game, seat, zone(state), "csto", { size })] });
  expect(offered(there("moscow", "kgz", 3), "astana").states).toEqual(["tjk"]);
  expect(offered(there("moscow", "kgz", 2), "astana").states).toEqual(["kgz", "tjk"]);
  expect(offered(there("astana", "tjk", 1), "astana").states).toEqual(["kgz"]);
  expect(offered(there("yerevan", "tjk", 1), "astana").states).toEqual(["kgz", "tjk"]);
});

test("join-mission.14 as many battalions as there are at home, and room and money for; none without one of them", () => {
  const most = (forces: number, funds: number) =>
    offered(withNumbers(mandated(), { "seat/astana/forces": forces, "seat/astana/funds": funds }), "astana")
      .most;
  expect(most(2, 100)).toBe(2);
  expect(most(9, 100)).toBe(3);
  expect(most(9, 6)).toBe(2);
  expect([most(0, 100), most(9, 2.9)]).toEqual([0, 0]);
  expect(most(1, 3)).toBe(1);
});
