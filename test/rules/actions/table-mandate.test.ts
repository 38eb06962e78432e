import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { closeWith, type Game, newGame, openCrisis, order, sightFor, withItems } from "../turns.ts";

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
