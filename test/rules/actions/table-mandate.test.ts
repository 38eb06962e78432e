import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import {
  close,
  closeWith,
  type Game,
  newGame,
  openCrisis,
  order,
  paid,
  sightFor,
  told,
  withItems,
} from "../turns.ts";

const TABLE = "table-mandate";

function inCrisis(state = "kgz"): Game {
  const game = newGame();
  return withItems(game, { crises: [openCrisis(game, state)] });
}

function tableAt(institution: string, state = "kgz") {
  return order(TABLE, { institution, state, size: 3 });
}

/** The zones that a seat may bring before an institution. */
function zones(game: Game, seat: string, institution: string): readonly string[] {
  const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === TABLE);
  const field = offer?.fields.find(({ id }) => id === "state");
  return field === undefined ? [] : choicesOf(field, { institution }).map(({ value }) => value);
}

test("table-mandate.1 puts a motion before the members, for 2 capital", () => {
  const closed = closeWith(inCrisis(), { moscow: [tableAt("csto")] });
  const motion = closed.world.tables.motions["motion-1-moscow-csto-kgz"];
  expect(motion).toMatchObject({ by: "moscow", size: 3, crisis: "crisis-kgz", result: "passed" });
  expect(paid(closed, TABLE, "moscow", "capital")).toBe(2);
  expect(told(closed, `action.${TABLE}`)).toEqual(["tabled"]);
  expect(told(closed, "turn")).toEqual(["motionPassed"]);
});

test("table-mandate.2 only members hear of it", () => {
  const closed = closeWith(inCrisis(), { moscow: [tableAt("csto")] });
  const fact = closed.outcome.facts.find(({ code }) => code === "tabled");
  expect(fact?.audience).toEqual(["astana", "bishkek", "dushanbe", "moscow", "yerevan"]);
});

test("table-mandate.3 is offered to members and the chair, where a crisis is open and the institution gives mandates", () => {
  const game = inCrisis();
  expect(zones(game, "moscow", "csto")).toEqual(["kgz"]);
  expect(zones(game, "bishkek", "csto")).toEqual(["kgz"]);
  expect(zones(game, "tashkent", "csto")).toEqual([]);
  expect(zones(game, "washington", "pfp")).toEqual(["kgz"]);
  expect(zones(newGame(), "moscow", "csto")).toEqual([]);
});

test("table-mandate.4 a crisis that is before an institution or was decided is not tabled again", () => {
  const passed = closeWith(inCrisis(), { moscow: [tableAt("csto")] });
  expect(zones(passed, "astana", "csto")).not.toContain("kgz");
  expect(zones(passed, "moscow", "csto")).not.toContain("kgz");
  const no = order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" });
  const failed = closeWith(inCrisis(), { moscow: [tableAt("csto")], astana: [no] });
  expect(zones(failed, "moscow", "csto")).toContain("kgz");
});

test("table-mandate.5 the UN decides by the white cell: open until its word", () => {
  const tabled = closeWith(inCrisis(), { washington: [tableAt("un")] });
  expect(tabled.world.tables.motions["motion-1-washington-un-kgz"]?.result).toBe("open");
  const later = close(tabled, { fired: ["motion-1-washington-un-kgz"] });
  expect(later.world.tables.motions["motion-1-washington-un-kgz"]?.result).toBe("passed");
});
