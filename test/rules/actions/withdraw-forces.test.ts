import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { close, closeWith, mechanismMoved, newGame, numberOf, order, sightFor, told } from "../turns.ts";

const ORDER = order("withdraw-forces", { deployment: "k2" });

test("withdraw.1 the troops are gone at this close and free again", () => {
  const closed = closeWith(newGame(), { washington: [ORDER] });
  expect(closed.world.tables.deployments.k2).toBeUndefined();
  expect(numberOf(closed, "seat/washington/forces")).toBe(4 + 2);
  expect(told(closed, "mechanism.notices")).toEqual(["left"]);
});

test("withdraw.2 it costs 7 of security in each of two turns, the floor 12, and nothing political", () => {
  const first = closeWith(newGame(), { washington: [ORDER] });
  const second = close(first);
  const third = close(second);
  const security = "engagement/washington/uzb/security";
  expect(mechanismMoved(first, "notices", security)).toBe(-7);
  expect(mechanismMoved(second, "notices", security)).toBe(-7);
  expect(mechanismMoved(third, "notices", security)).toBe(0);
  expect(mechanismMoved(first, "notices", "floor/washington/uzb/security")).toBe(-12);
  expect(mechanismMoved(first, "notices", "engagement/washington/uzb/political")).toBe(0);
});

test("withdraw.3 nobody's trust suffers", () => {
  const closed = closeWith(newGame(), { washington: [ORDER] });
  expect(mechanismMoved(closed, "notices", "trust/washington/tashkent")).toBe(0);
  expect(mechanismMoved(closed, "notices", "trust/tashkent/washington")).toBe(0);
});

test("withdraw.4 old peacekeepers hold 30 % of a base's floor, and leave no other loss", () => {
  const closed = closeWith(newGame(), {
    moscow: [order("withdraw-forces", { deployment: "moscow-geo-old" })],
  });
  expect(mechanismMoved(closed, "notices", "floor/moscow/geo/security")).toBeCloseTo(-0.3 * 12, 3);
  expect(mechanismMoved(closed, "notices", "engagement/moscow/geo/security")).toBe(0);
});

test("withdraw.5 two deployments in one state may both be withdrawn, one not twice", () => {
  const orders = ["moscow-geo", "moscow-geo-old"].map((deployment) =>
    order("withdraw-forces", { deployment }),
  );
  const sight = sightFor(newGame(), "moscow");
  expect(checkSheet(sight, orders, "moscow", NO_COST)).toBeNull();
  const twice = [orders[0], orders[0]].filter((one) => one !== undefined);
  expect(checkSheet(sight, twice, "moscow", NO_COST)?.code).toBe("SAME_ORDER_TWICE");
});

test("withdraw.6 nobody withdraws another's troops", () => {
  const fault = checkSheet(sightFor(newGame(), "moscow"), [ORDER], "moscow", NO_COST);
  expect(fault).toMatchObject({ code: "FIELD_CHOICE", path: "orders[0].fields.deployment" });
});
