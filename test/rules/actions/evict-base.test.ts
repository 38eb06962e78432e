import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  basing,
  close,
  closeWith,
  type Game,
  idle,
  mechanismMoved,
  mission,
  movedBy,
  newGame,
  numberOf,
  openCrisis,
  order,
  paid,
  sightFor,
  told,
  withItems,
} from "../turns.ts";

const EVICT = order("evict-base", { deployment: "k2", notice: 2 });
const DEPENDENCE = 15 / (45 + 40 + 15 + 10 + 20);

function pressed(game: Game, until: number): Game {
  const k2 = game.world.tables.deployments.k2;
  if (k2 === undefined) throw new Error("the fixture has K2");
  return withItems(game, { deployments: [{ ...k2, pressedUntil: until }] });
}

test("evict.1 gives notice: the troops stand two more closes and go at the second", () => {
  const first = closeWith(newGame(), { tashkent: [EVICT] });
  expect(first.world.tables.deployments.k2?.leaves).toEqual({ turn: 3, evicted: true });
  const second = close(first);
  expect(second.world.tables.deployments.k2).toBeDefined();
  const third = close(second);
  expect(third.world.tables.deployments.k2).toBeUndefined();
  expect(numberOf(third, "seat/washington/forces")).toBe(6);
  expect(told(third, "mechanism.notices")).toEqual(["evicted"]);
});

test("evict.2 costs 3 capital, the owner's trust 25, and 8 x political dependence of stability and regime", () => {
  const closed = closeWith(newGame(), { tashkent: [EVICT] });
  expect(paid(closed, "evict-base", "tashkent", "capital")).toBe(3);
  expect(movedBy(closed, "evict-base", "trust/washington/tashkent")).toBe(-25);
  expect(movedBy(closed, "evict-base", "state/uzb/stability")).toBeCloseTo(-8 * DEPENDENCE, 3);
  expect(movedBy(closed, "evict-base", "state/uzb/regime")).toBeCloseTo(-8 * DEPENDENCE, 3);
});

test("evict.3 when the troops go, security falls by 15, political engagement by 10, the floor by 12", () => {
  const gone = idle(closeWith(newGame(), { tashkent: [EVICT] }), 1);
  const closed = close(gone);
  expect(mechanismMoved(closed, "notices", "engagement/washington/uzb/security")).toBe(-15);
  expect(mechanismMoved(closed, "notices", "engagement/washington/uzb/political")).toBe(-10);
  expect(mechanismMoved(closed, "notices", "floor/washington/uzb/security")).toBe(-12);
});

test("evict.4 pressed for by an institution's member: 1 capital and no loss of trust", () => {
  const closed = closeWith(pressed(newGame(), 1), { tashkent: [EVICT] });
  expect(paid(closed, "evict-base", "tashkent", "capital")).toBe(1);
  expect(movedBy(closed, "evict-base", "trust/washington/tashkent")).toBe(0);
  expect(movedBy(closed, "evict-base", "state/uzb/stability")).toBeCloseTo(-8 * DEPENDENCE, 3);
});

test("evict.5 a pressing whose time is over helps no more", () => {
  const closed = closeWith(pressed(newGame(), 0), { tashkent: [EVICT] });
  expect(paid(closed, "evict-base", "tashkent", "capital")).toBe(3);
});

test("evict.6 after unpaid rent: 1 capital and no loss at all", () => {
  const game = newGame();
  const k2 = game.world.tables.deployments.k2;
  if (k2 === undefined) throw new Error("the fixture has K2");
  const owing = withItems(game, {
    deployments: [{ ...k2, unpaid: { turn: 0, rent: true, upkeep: true } }],
  });
  const closed = closeWith(owing, { tashkent: [EVICT] });
  expect(paid(closed, "evict-base", "tashkent", "capital")).toBe(1);
  expect(movedBy(closed, "evict-base", "trust/washington/tashkent")).toBe(0);
  expect(movedBy(closed, "evict-base", "state/uzb/stability")).toBe(0);
  expect(movedBy(closed, "evict-base", "state/uzb/regime")).toBe(0);
});

test("evict.7 meets a withdrawal in the same turn: the withdrawal stands, the eviction is void with its cost back", () => {
  const closed = closeWith(newGame(), {
    tashkent: [EVICT],
    washington: [order("withdraw-forces", { deployment: "k2" })],
  });
  expect(told(closed, "action.evict-base")).toEqual(["withdrawn"]);
  expect(paid(closed, "evict-base", "tashkent", "capital")).toBe(0);
  expect(movedBy(closed, "evict-base", "trust/washington/tashkent")).toBe(0);
  expect(told(closed, "mechanism.notices")).toEqual(["left"]);
});

test("evict.8 meets a new basing agreement with the owner there: the agreement stands, the eviction is void", () => {
  const game = newGame();
  const terms = { patron: "washington", state: "uzb", site: "k2-site", size: 2, rent: 4 };
  const closed = closeWith(game, { tashkent: [EVICT] }, [basing(game, "tashkent", terms)]);
  expect(told(closed, "action.evict-base")).toEqual(["agreed"]);
  expect(closed.world.tables.deployments.k2).toMatchObject({ leaves: null, rent: 4000 });
  const [agreement] = Object.values(closed.world.tables.agreements);
  expect(agreement?.state).not.toBe("broken");
});

test("evict.9 a basing agreement with another power does not save it", () => {
  const game = newGame();
  const terms = { patron: "nato", state: "uzb", site: "termez-site", size: 1, rent: 1 };
  const closed = closeWith(game, { tashkent: [EVICT] }, [basing(game, "tashkent", terms)]);
  expect(told(closed, "action.evict-base")).toEqual(["notice"]);
});

test("evict.10 a base opened at this close cannot be evicted in it: it is not among the choices", () => {
  const fault = checkSheet(
    sightFor(newGame(), "astana"),
    [order("evict-base", { deployment: "base-1-order-washington-open-base-kaz", notice: 1 })],
    "astana",
    NO_COST,
  );
  expect(fault?.code).toBe("NOT_OFFERED");
});

test("evict.11 notice is given only once", () => {
  const noticed = closeWith(newGame(), { tashkent: [EVICT] });
  const fault = checkSheet(sightFor(noticed, "tashkent"), [EVICT], "tashkent", NO_COST);
  expect(fault).toMatchObject({ code: "FIELD_CHOICE", path: "orders[0].fields.deployment" });
});

test("evict.12 beats a new rent for a base that was agreed before, and breaks both agreements", () => {
  const game = newGame();
  const terms = { patron: "washington", state: "uzb", site: "k2-site", size: 2 };
  const older = basing(game, "tashkent", { ...terms, rent: 2 });
  const first = closeWith(game, {}, [{ ...older, untilTurn: 6 }]);
  const closed = closeWith(first, { tashkent: [EVICT] }, [basing(first, "tashkent", { ...terms, rent: 4 })]);
  expect(told(closed, "action.evict-base")).toEqual(["notice"]);
  const states = Object.values(closed.world.tables.agreements).map(({ state }) => state);
  expect(states).toEqual(["broken", "broken"]);
});

test("evict.13 a mission that came without any mandate does not ask the host", () => {
  const game = newGame();
  const zone = openCrisis(game, "uzb");
  const uninvited = mission(game, "moscow", zone, "none");
  const at = withItems(game, { crises: [zone], deployments: [uninvited] });
  const evict = order("evict-base", { deployment: uninvited.id, notice: 1 });
  expect(checkSheet(sightFor(at, "tashkent"), [evict], "tashkent", NO_COST)?.code).toBe("FIELD_CHOICE");
});
