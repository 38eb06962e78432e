import fc from "fast-check";
import { expect, test } from "vitest";
import { actionOf } from "../../../shared/actions/registry.ts";
import { sampleOrder, Ways } from "../../../shared/actions/sample.ts";
import type { Scenario } from "../../../shared/scenario/format.ts";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf, type FieldOffer, type FieldValues } from "../../../shared/world/fields.ts";
import { TABLE_NAMES } from "../../../shared/world/items.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { chance, playedGame } from "../random-play.ts";
import { everyAction, type Game, sightFor } from "../turns.ts";

const RUNS = { seed: 20050623, numRuns: 10 };
const games = [
  fc.integer({ min: 0, max: 1e6 }),
  fc.nat(8),
  fc.constantFrom("short" as const, "full" as const),
] as const;

/** Calls back for every offer of every seat in a random game. */
function everyOffer(
  seed: number,
  turns: number,
  variant: "short" | "full",
  look: (
    seat: string,
    sight: ReturnType<typeof sightFor>,
    offer: ReturnType<typeof offersFor>[number],
  ) => void,
): void {
  const game = playedGame(seed, turns, variant);
  for (const { id } of game.setting.scenario.seats) {
    const sight = sightFor(game, id);
    for (const offer of offersFor(sight, id)) look(id, sight, offer);
  }
}

test("whatever an offer allows is legal, unless the seat cannot pay for it", () => {
  fc.assert(
    fc.property(...games, (seed, turns, variant) => {
      const random = chance(seed, "offers");
      everyOffer(seed, turns, variant, (seat, sight, offer) => {
        for (let count = 0; count < 4; count += 1) {
          const drawn = sampleOrder(offer, random);
          if (drawn === null) throw new Error(`${offer.action} is offered to ${seat} with nothing to choose`);
          const fault = checkSheet(sight, [drawn], seat, NO_COST);
          // What depends on two fields at once is left to the check, as the route of a step that two ladders share.
          if (fault !== null && fault.code !== "NOT_AFFORDABLE")
            throw new Error(`${seat}: ${JSON.stringify(drawn)} is refused: ${JSON.stringify(fault)}`);
        }
      });
    }),
    RUNS,
  );
});

test("the cost that an offer shows is never more than that of an order, and its order counts as it says", () => {
  fc.assert(
    fc.property(...games, (seed, turns, variant) => {
      const random = chance(seed, "costs");
      everyOffer(seed, turns, variant, (seat, sight, offer) => {
        const drawn = sampleOrder(offer, random);
        const action = actionOf(offer.action);
        if (drawn === null || action === undefined) throw new Error(offer.action);
        const cost = action.cost(sight, drawn, seat);
        for (const resource of ["capital", "funds", "forces"] as const)
          expect(cost[resource], `${offer.action} ${resource}`).toBeGreaterThanOrEqual(offer.cost[resource]);
        expect(offer.counts).toBe(action.counts);
        const needs = action.consents?.(sight, drawn, seat) ?? [];
        if (needs.length > 0) expect(offer.needsConsent).toBe(true);
      });
    }),
    RUNS,
  );
});

test.each([
  ["the orders of the shipped scenario", 10_240, (scenario: Scenario) => scenario],
  ["every order that there is", 14_336, everyAction],
])("the offers of a seat stay small with %s in play: under %i bytes", (_which, most, change) => {
  fc.assert(
    fc.property(...games, (seed, turns, variant) => {
      const game = playedGame(seed, turns, variant, change);
      for (const { id } of game.setting.scenario.seats)
        expect(JSON.stringify(offersFor(sightFor(game, id), id)).length).toBeLessThan(most);
    }),
    RUNS,
  );
});

test("an action says of each of its numbers what it counts, and its offers say the same", () => {
  fc.assert(
    fc.property(...games, (seed, turns, variant) => {
      everyOffer(seed, turns, variant, (_seat, _sight, { action, fields }) => {
        const { units = {} } = actionOf(action) ?? {};
        const offered = fields.flatMap((field) => (field.kind === "number" ? [[field.id, field.unit]] : []));
        expect(units, action).toEqual(Object.fromEntries(offered));
      });
    }),
    RUNS,
  );
});

/** The same game for who has never been offered anything in it. */
function unseen({ setting, world }: Game): Game {
  return { world, setting: { ...setting, scenario: structuredClone(setting.scenario) } };
}

test("what stands of earlier offers is what would be offered anew, whichever table has changed meanwhile", () => {
  fc.assert(
    fc.property(...games, fc.constantFrom(...TABLE_NAMES), (seed, turns, variant, name) => {
      const game = playedGame(seed, turns, variant);
      const { world } = game;
      const [first] = Object.keys(world.tables[name]);
      const { [first ?? ""]: _gone, ...left } = world.tables[name] as Readonly<Record<string, unknown>>;
      const later = { ...game, world: { ...world, tables: { ...world.tables, [name]: left } } };
      for (const { id } of game.setting.scenario.seats) {
        offersFor(sightFor(game, id), id);
        expect(offersFor(sightFor(later, id), id)).toEqual(offersFor(sightFor(unseen(later), id), id));
      }
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test("an offer of an earlier turn stands no more", () => {
  const [before, after] = [playedGame(7, 2), playedGame(7, 3)].map(({ world }) => world);
  const { setting } = playedGame(7, 2);
  if (before === undefined || after === undefined) throw new Error("two worlds were played");
  for (const { id } of setting.scenario.seats) {
    offersFor(sightFor({ setting, world: before }, id), id);
    const later = { setting, world: after };
    expect(offersFor(sightFor(later, id), id)).toEqual(offersFor(sightFor(unseen(later), id), id));
  }
});

/** The ways to fill fields, one field after the other; of each range its low middle. */
function listed(fields: readonly FieldOffer[]): readonly FieldValues[] {
  let ways: readonly FieldValues[] = [{}];
  for (const field of fields) {
    ways = ways.flatMap((values) => {
      if (field.kind === "text") return [];
      if (field.kind === "number") {
        const steps = Math.floor((field.max - field.min) / field.step + 1e-9);
        const value = Number((field.min + Math.floor(steps / 4) * field.step).toFixed(6));
        return [{ ...values, [field.id]: value }];
      }
      const filled = choicesOf(field, values).map(({ value }) => ({ ...values, [field.id]: value }));
      return field.optional === true ? [values, ...filled] : filled;
    });
  }
  return ways;
}

test("each way to fill an offer's fields is found at its place, as if all were listed", () => {
  fc.assert(
    fc.property(...games, (seed, turns, variant) => {
      everyOffer(seed, turns, variant, (seat, _sight, { action, fields }) => {
        const ways = new Ways(fields, 1);
        const found = Array.from({ length: ways.count }, (_, place) => ways.at(place));
        expect(found, `${seat} ${action}`).toEqual(listed(fields));
      });
    }),
    RUNS,
  );
});
