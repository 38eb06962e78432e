import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { newGame, order, sightFor } from "../turns.ts";

const ALONE = order("secure-borders");
const withPartner = (partner: string) => order("secure-borders", { partner });

test("borders.6 the partner is a power, and it is left to states", () => {
  const fault = (seat: string, given: ReturnType<typeof order>) =>
    checkSheet(sightFor(newGame(), seat), [given], seat, NO_COST)?.code ?? null;
  expect(fault("tashkent", ALONE)).toBeNull();
  expect(fault("tashkent", withPartner("astana"))).toBe("FIELD_CHOICE");
  expect(fault("moscow", ALONE)).toBe("NOT_OFFERED");
});
