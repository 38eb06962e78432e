import fc from "fast-check";
import { expect, test } from "vitest";
import { mayKnow } from "../../../shared/base/audience.ts";
import { canonical } from "../../../shared/base/canonical.ts";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { termOffersFor } from "../../../shared/turn/term-offers.ts";
import { imagineWorld } from "../../../shared/world/imagine.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { type Target, targetAudience } from "../../../shared/world/target.ts";
import { chance, playedGame, randomSheet } from "../random-play.ts";
import { agreed, type Game, sightFor } from "../turns.ts";

const RUNS = { seed: 20050623, numRuns: 20 };
const SEATS = ["moscow", "washington", "tashkent", "bishkek", "baku"] as const;

/** The same game with everything changed that the seat may not know: numbers, agreements, motions, effects. */
function otherwise(game: Game, seat: string, seed: number): Game {
  const random = chance(seed, "otherwise");
  const viewer = { kind: "seat", seat } as const;
  const numbers: Record<Target, number> = { ...game.world.numbers };
  for (const target of Object.keys(numbers) as Target[]) {
    if (!mayKnow(viewer, targetAudience(target))) numbers[target] = Math.floor(random() * 20_000);
  }
  const others = ["astana", "yerevan", "dushanbe"].filter((id) => id !== seat);
  const secret = agreed(
    game,
    [others[0] ?? "", others[1] ?? ""],
    [{ kind: "aid", fields: { from: others[0] ?? "", to: others[1] ?? "", amount: 9 } }],
    { audience: others.slice(0, 2), secret: true },
  );
  const { tables } = game.world;
  return {
    ...game,
    world: {
      ...game.world,
      numbers,
      tables: { ...tables, agreements: { ...tables.agreements, [secret.id]: secret } },
    },
  };
}

test("changing what a seat may not know changes nothing in its sight, offers, term offers and imagination", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.nat(6),
      fc.constantFrom(...SEATS),
      (seed, turns, seat) => {
        const game = playedGame(seed, turns);
        const [real, changed] = [sightFor(game, seat), sightFor(otherwise(game, seat, seed), seat)];
        expect(canonical(changed)).toBe(canonical(real));
        expect(canonical(offersFor(changed, seat))).toBe(canonical(offersFor(real, seat)));
        expect(canonical(termOffersFor(changed, seat))).toBe(canonical(termOffersFor(real, seat)));
        expect(canonical(imagineWorld(changed))).toBe(canonical(imagineWorld(real)));
      },
    ),
    RUNS,
  );
});

test("whether a sheet is refused, and why, hangs on nothing that its seat may not know", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.nat(6),
      fc.constantFrom(...SEATS),
      (seed, turns, seat) => {
        const game = playedGame(seed, turns);
        const other = otherwise(game, seat, seed);
        // Twice the orders that fit, so that refusals come as well.
        const sheet = [
          ...randomSheet(game, seat, 8, chance(seed, "one")),
          ...randomSheet(game, seat, 8, chance(seed, "two")),
        ];
        expect(checkSheet(sightFor(other, seat), sheet, seat, NO_COST)).toEqual(
          checkSheet(sightFor(game, seat), sheet, seat, NO_COST),
        );
      },
    ),
    RUNS,
  );
});

test("the test would see a leak: what the seat may know does change its sight", () => {
  const game = playedGame(1, 2);
  const numbers = { ...game.world.numbers, "seat/moscow/capital": 1234 };
  const changed = { ...game, world: { ...game.world, numbers } };
  expect(canonical(sightFor(changed, "moscow"))).not.toBe(canonical(sightFor(game, "moscow")));
  expect(canonical(sightFor(changed, "baku"))).toBe(canonical(sightFor(game, "baku")));
});
