import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, mission, newGame, openCrisis, order, sightFor, withItems } from "../turns.ts";

const EVICT = order("evict-base", { deployment: "k2", notice: 2 });
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

test("evict.13 a mission that came without any mandate does not ask the host", () => {
  const game = newGame();
  const zone = openCrisis(game, "uzb");
  const uninvited = mission(game, "moscow", zone, "none");
  const at = withItems(game, { crises: [zone], deployments: [uninvited] });
  const evict = order("evict-base", { deployment: uninvited.id, notice: 1 });
  expect(checkSheet(sightFor(at, "tashkent"), [evict], "tashkent", NO_COST)?.code).toBe("FIELD_CHOICE");
});
