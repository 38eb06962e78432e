import fc from "fast-check";
import { expect, test } from "vitest";
import { actionOf } from "../../../shared/actions/registry.ts";
import { sampleOrder } from "../../../shared/actions/sample.ts";
import type { Scenario } from "../../../shared/scenario/format.ts";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { chance, playedGame } from "../random-play.ts";
import { everyAction, sightFor } from "../turns.ts";

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
