import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, type Game, newGame, order, sightFor } from "../turns.ts";

const step = (state: string, route: string) =>
  order("deepen-partnership", { institution: "pfp", state, route });

function withFramework(game: Game): Game {
  const pfp = game.world.tables.institutions.pfp;
  if (pfp === undefined) throw new Error("the fixture has a PfP");
  const institutions = { ...game.world.tables.institutions, pfp: { ...pfp, framework: true } };
  return { ...game, world: { ...game.world, tables: { ...game.world.tables, institutions } } };
}

/** The chair is Astana's at the start: a turn later it is Moscow's. */
const atMoscowsChair = (): Game => closeWith(newGame(), {});

test("partnership.4 through the chair needs a framework", () => {
  const closed = sightFor(atMoscowsChair(), "nato");
  expect(checkSheet(closed, [step("kaz", "through")], "nato", NO_COST)?.path).toBe("orders[0].fields.route");
  const open = sightFor(withFramework(atMoscowsChair()), "nato");
  expect(checkSheet(open, [step("kaz", "through")], "nato", NO_COST)).toBeNull();
});

test("partnership.8 one step a turn goes through the chair", () => {
  const sight = sightFor(withFramework(atMoscowsChair()), "nato");
  const sheet = [step("kaz", "through"), step("kgz", "through")];
  expect(checkSheet(sight, sheet, "nato", NO_COST)?.code).toBe("SAME_ORDER_TWICE");
  expect(checkSheet(sight, [step("kaz", "through"), step("kgz", "around")], "nato", NO_COST)).toBeNull();
});

test("partnership.14 a state takes one step a turn, by whatever way", () => {
  const sight = sightFor(withFramework(atMoscowsChair()), "nato");
  const fault = checkSheet(sight, [step("kaz", "through"), step("kaz", "around")], "nato", NO_COST);
  expect(fault).toMatchObject({ code: "SAME_STATE_TWICE", path: "orders[1]" });
});

test("partnership.10 at the top of the ladder there is no step, and only the leader offers one", () => {
  const top = checkSheet(sightFor(newGame(), "nato"), [step("geo", "direct")], "nato", NO_COST);
  expect(top?.path).toBe("orders[0].fields.state");
  const other = checkSheet(sightFor(newGame(), "washington"), [step("uzb", "direct")], "washington", NO_COST);
  expect(other?.code).toBe("NOT_OFFERED");
});
