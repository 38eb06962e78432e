import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { VARIANTS } from "../../shared/scenario/choices.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { close, type Game } from "../rules/turns.ts";
import { gameOf, SHIPPED, shippedScenario, shippedText } from "./shipped.ts";

describe.each(SHIPPED)("the shipped scenario %s", (id) => {
  it("has no fault, calls for no advice, and is called like its folder", () => {
    const { scenario, faults, advice } = parseScenario(shippedText(id), CATALOGUE);
    expect(faults).toEqual([]);
    expect(advice).toEqual([]);
    expect(scenario?.id).toBe(id);
  });

  it("leads to no file beside it, which whoever downloads or copies its text does not have", () => {
    expect(shippedText(id)).not.toMatch(/\.\.\/|beside this file/);
  });

  it.each(VARIANTS)("is played to the end of its variant %s with scores that are alive", (variant) => {
    const scenario = shippedScenario(id);
    let game: Game = gameOf(scenario, variant);
    let scores: Readonly<Record<string, { readonly score: number }>> = {};
    for (let turn = 1; turn <= game.setting.calendar.turns; turn += 1) {
      const closed = close(game);
      game = closed;
      scores = closed.outcome.scores;
    }
    expect(Object.keys(scores).sort()).toEqual(scenario.seats.map((seat) => seat.id).sort());
    for (const [seat, { score }] of Object.entries(scores)) {
      expect([seat, score > 5_000 && score < 90_000]).toEqual([seat, true]);
    }
  });
});

/** The same file with the keys of every group in the opposite order. */
function withKeysReversed(text: string): string {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, inside]) => [key, reversed(inside)] as const);
    return Object.fromEntries(entries.reverse());
  };
  return stringify(reversed(parse(text)));
}

describe.each(SHIPPED)("L4 the shipped scenario %s with its keys in another order", (id) => {
  it("gives the same digests turn by turn", () => {
    const other = withKeysReversed(shippedText(id));
    expect(other).not.toBe(shippedText(id));
    const { scenario, faults } = parseScenario(other, CATALOGUE);
    expect(faults).toEqual([]);
    if (scenario === null) return;
    const digests = (given: typeof scenario) => {
      let game: Game = gameOf(given, "short");
      return [1, 2, 3].map(() => {
        const closed = close(game);
        game = closed;
        return closed.outcome.digest;
      });
    };
    expect(digests(scenario)).toEqual(digests(shippedScenario(id)));
  });
});

describe("the scenario for practice", () => {
  it("has four seats, two states and three turns, in a region that no atlas knows", () => {
    const { seats, states, variants } = shippedScenario("practice");
    expect(seats).toHaveLength(4);
    expect(states.every(({ id }) => id.length > 3)).toBe(true);
    expect(variants.short).toEqual({ turns: 3, months: 2 });
  });
});
