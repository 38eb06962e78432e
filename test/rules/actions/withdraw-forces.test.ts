import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { newGame, order, sightFor } from "../turns.ts";

const ORDER = order("withdraw-forces", { deployment: "k2" });

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
