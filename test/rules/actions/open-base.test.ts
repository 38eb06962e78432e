import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  basing,
  close,
  closeWith,
  type Game,
  mechanismMoved,
  newGame,
  numberOf,
  order,
  paid,
  sightFor,
  told,
} from "../turns.ts";

const FIELDS = { state: "kaz", site: "aktau", size: 2, rent: 1.5 };
const ORDER = order("open-base", FIELDS);

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

function opened(game: Game, fields = FIELDS) {
  return closeWith(game, { washington: [order("open-base", fields)] }, [
    basing(game, "astana", { patron: "washington", ...FIELDS }),
  ]);
}

test("open-base.1 brings a base at the site, for 4 capital and its battalions", () => {
  const closed = opened(gameWithSites());
  const base = Object.values(closed.world.tables.deployments).find(({ site }) => site === "aktau");
  expect(base).toMatchObject({
    seat: "washington",
    state: "kaz",
    kind: "base",
    size: 2,
    rent: 1500,
    name: "Aktau",
  });
  expect(base?.sinceTurn).toBe(1);
  expect(paid(closed, "open-base", "washington", "capital")).toBe(4);
  expect(numberOf(closed, "seat/washington/forces")).toBe(2);
  expect(told(closed, "action.open-base")).toEqual(["opened"]);
});

test("open-base.2 raises the owner's floor by 6 per battalion", () => {
  const closed = opened(gameWithSites());
  expect(mechanismMoved(closed, "bases", "floor/washington/kaz/security")).toBe(12);
});

test("open-base.3 displeases Moscow: stability and regime by 16 x its political dependence, and its trust by 15", () => {
  const closed = opened(gameWithSites());
  const dependence = 40 / (50 + 40 + 30 + 20 + 25);
  expect(mechanismMoved(closed, "displeasure", "state/kaz/stability")).toBeCloseTo(-16 * dependence, 1);
  expect(mechanismMoved(closed, "displeasure", "state/kaz/regime")).toBeCloseTo(-16 * dependence, 1);
  expect(mechanismMoved(closed, "displeasure", "trust/moscow/astana")).toBe(-15);
});

test("open-base.4 a base of Moscow displeases nobody", () => {
  const game = gameWithSites();
  const closed = closeWith(game, { moscow: [ORDER] }, [
    basing(game, "astana", { patron: "moscow", ...FIELDS }),
  ]);
  expect(told(closed, "action.open-base")).toEqual(["opened"]);
  expect(mechanismMoved(closed, "displeasure", "state/kaz/stability")).toBe(0);
});

test("open-base.5 a bigger base, or a lower rent, than agreed is not agreed", () => {
  for (const other of [
    { ...FIELDS, size: 3 },
    { ...FIELDS, rent: 1.4 },
  ]) {
    expect(told(opened(gameWithSites(), other), "turn")).toEqual(["voidConsent"]);
  }
});

test("open-base.6 a smaller base for more rent than agreed is", () => {
  expect(told(opened(gameWithSites(), { ...FIELDS, size: 1, rent: 2 }), "action.open-base")).toEqual([
    "opened",
  ]);
});

test("open-base.7 two powers at one site at one close: both void, both get their cost back", () => {
  const game = gameWithSites();
  const closed = closeWith(game, { washington: [ORDER], moscow: [ORDER] }, [
    basing(game, "astana", { patron: "washington", ...FIELDS }),
    basing(game, "astana", { patron: "moscow", ...FIELDS }),
  ]);
  expect(told(closed, "action.open-base")).toEqual(["siteTaken", "siteTaken"]);
  expect(paid(closed, "open-base", "moscow", "capital")).toBe(0);
  expect(numberOf(closed, "seat/washington/forces")).toBe(4);
});

test("open-base.8 two bases in one state displease twice: each -15 counts", () => {
  const game = gameWithSites();
  const second = { ...FIELDS, site: "kaskelen", size: 1 };
  const closed = closeWith(game, { washington: [ORDER], nato: [order("open-base", second)] }, [
    basing(game, "astana", { patron: "washington", ...FIELDS }),
    basing(game, "astana", { patron: "nato", ...second }),
  ]);
  expect(mechanismMoved(closed, "displeasure", "trust/moscow/astana")).toBe(-30);
});

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

test("open-base.11 from the next turn on rent and upkeep are paid, per turn as agreed, also in turns of four months", () => {
  for (const [variant, upkeep] of [
    ["full", 2],
    ["short", 4],
  ] as const) {
    const next = close(opened(gameWithSites(variant)));
    const ofAktau = (target: string, code: string) =>
      next.outcome.entries
        .filter((entry) => entry.target === target && entry.cause.kind === "mechanism")
        .filter(({ cause }) => "code" in cause && cause.code === code && cause.params.deployment === "Aktau")
        .reduce((sum, { delta }) => sum + delta / 1000, 0);
    expect(ofAktau("seat/washington/funds", "rentPaid")).toBe(-1.5);
    expect(ofAktau("seat/astana/funds", "rentReceived")).toBe(1.5);
    expect(ofAktau("seat/washington/funds", "upkeep")).toBe(-upkeep);
  }
});
