import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { type Game, newGame, order, sightFor } from "../turns.ts";

const FIELDS = { state: "kaz", site: "aktau", size: 2, rent: 1.5 };

/** A game with two free sites in Kazakhstan. */
function gameWithSites(variant: "short" | "full" = "full"): Game {
  return newGame({
    variant,
    change: (scenario) => ({
      ...scenario,
      sites: [
        ...scenario.sites,
        { id: "aktau", name: "Aktau", state: "kaz" },
        { id: "kaskelen", name: "Kaskelen", state: "kaz" },
      ],
    }),
  });
}

test("open-base.9 a site where a base stands is not offered, one that is left at this close is", () => {
  const game = newGame();
  const k2 = order("open-base", { state: "uzb", site: "k2-site", size: 1, rent: 0 });
  const fault = (at: Game) => checkSheet(sightFor(at, "moscow"), [k2], "moscow", NO_COST);
  expect(fault(game)?.path).toBe("orders[0].fields.state");
  const base = game.world.tables.deployments.k2;
  if (base === undefined) throw new Error("the fixture has K2");
  const leaving = (turn: number): Game => ({
    ...game,
    world: {
      ...game.world,
      tables: {
        ...game.world.tables,
        deployments: { ...game.world.tables.deployments, k2: { ...base, leaves: { turn, evicted: true } } },
      },
    },
  });
  expect(fault(leaving(2))?.path).toBe("orders[0].fields.state");
  expect(fault(leaving(1))).toBeNull();
});

test("open-base.10 more battalions than the seat has free are refused with the range", () => {
  const big = order("open-base", { ...FIELDS, size: 5 });
  const fault = checkSheet(sightFor(gameWithSites(), "moscow"), [big], "moscow", NO_COST);
  expect(fault).toMatchObject({ code: "FIELD_RANGE", path: "orders[0].fields.size" });
});
