import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, newGame, order, sightFor } from "../turns.ts";

const ORDER = order("offer-framework", { institution: "pfp" });

test("framework.3 the chair speaks for the gatekeeper, whoever holds it: not the leader of the alliance", () => {
  const offered = (seat: string, game = newGame()) =>
    checkSheet(sightFor(game, seat), [ORDER], seat, NO_COST) === null;
  expect(offered("astana")).toBe(true);
  expect(offered("moscow")).toBe(false);
  const later = closeWith(newGame(), {});
  expect(later.world.tables.institutions.csto?.chair).toBe("moscow");
  expect(offered("moscow", later)).toBe(true);
  expect(offered("astana", later)).toBe(false);
  expect(offered("washington", later)).toBe(false);
});

test("framework.4 once it stands it is not offered again", () => {
  const standing = closeWith(newGame(), { nato: [ORDER], astana: [ORDER] });
  expect(checkSheet(sightFor(standing, "nato"), [ORDER], "nato", NO_COST)?.code).toBe("NOT_OFFERED");
});
