import { expect, test } from "vitest";
import { agreed, close, closeWith, type Game, order, wholeGame } from "../turns.ts";

const ASK = order("investigate", { about: "tashkent" });
const SOURCE = "action.investigate";

/** What is learned about Tashkent by a seat with one set of dice. */
function learned(game: Game, dice: string, seat = "washington") {
  const closed = closeWith({ ...game, setting: { ...game.setting, seed: dice } }, { [seat]: [ASK] });
  return closed.outcome.facts.filter(({ source }) => source === SOURCE);
}

const DICE = Array.from({ length: 24 }, (_, at) => `dice ${at}`);

/** Tashkent and Moscow have agreed on aid in secret, and Tashkent has a private aim. */
function sealed(): Game {
  const game = wholeGame((scenario) => ({
    ...scenario,
    seats: scenario.seats.map((seat) =>
      seat.id === "tashkent"
        ? { ...seat, objectives: seat.objectives.map((aim, at) => ({ ...aim, private: at === 0 })) }
        : seat,
    ),
  }));
  const aid = { kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 9 } };
  const given = { secret: true, audience: ["moscow", "tashkent"], untilTurn: 6 };
  return close(game, { agreements: [agreed(game, ["moscow", "tashkent"], [aid], given)] });
}

test("investigate.2 the dice choose among a secret agreement, a private aim and what is left", () => {
  const codes = new Set(DICE.flatMap((dice) => learned(sealed(), dice).map(({ code }) => code)));
  expect([...codes].sort()).toEqual(["agreement", "aim", "means", "term"]);
});

test("investigate.4 a party learns nothing of its own agreement", () => {
  const codes = new Set(DICE.flatMap((dice) => learned(sealed(), dice, "moscow").map(({ code }) => code)));
  expect([...codes].sort()).toEqual(["aim", "means"]);
});

test("investigate.5 only who asked learns anything, and the same dice show the same", () => {
  for (const dice of DICE) {
    const facts = learned(sealed(), dice);
    for (const { audience } of facts) expect(audience).toEqual(["washington"]);
    expect(learned(sealed(), dice)).toEqual(facts);
  }
});

test("investigate.6 what the other had left is remembered by who asked, and by nobody else", () => {
  const means = DICE.map((dice) => ({ ...sealed(), dice })).flatMap(({ dice, ...game }) => {
    const { world } = closeWith({ ...game, setting: { ...game.setting, seed: dice } }, { washington: [ASK] });
    return Object.values(world.tables.recent).filter((one) => one.means !== undefined);
  });
  expect(means.length).toBeGreaterThan(0);
  for (const { audience, state } of means) {
    expect(audience).toEqual(["washington"]);
    expect(state).toBe("tashkent");
  }
});
