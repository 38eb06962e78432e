import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, newGame, order, paid, sightFor, told, withNumbers } from "../turns.ts";

const ORDER = order("offer-framework", { institution: "pfp" });

test("framework.1 both sides offer it in one turn: one framework, both pay 3 capital, one fact", () => {
  const closed = closeWith(newGame(), { nato: [ORDER], astana: [ORDER] });
  expect(closed.world.tables.institutions.pfp?.framework).toBe(true);
  expect(paid(closed, "offer-framework", "nato", "capital")).toBe(3);
  expect(paid(closed, "offer-framework", "astana", "capital")).toBe(3);
  expect(told(closed, "action.offer-framework")).toEqual(["opened"]);
});

test("framework.2 one side alone: void, cost back", () => {
  const closed = closeWith(newGame(), { nato: [ORDER] });
  expect(closed.world.tables.institutions.pfp?.framework).toBe(false);
  expect(paid(closed, "offer-framework", "nato", "capital")).toBe(0);
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
});

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

test("framework.5 a threat that has risen in a member's state makes it cheaper by 1 capital", () => {
  const member = withNumbers(newGame(), { "state/tjk/threat": 50 });
  const outsider = withNumbers(newGame(), { "state/aze/threat": 50 });
  for (const [game, capital] of [
    [member, 2],
    [outsider, 3],
  ] as const) {
    const closed = closeWith(game, { nato: [ORDER], astana: [ORDER] });
    expect(paid(closed, "offer-framework", "nato", "capital")).toBe(capital);
  }
});
