import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  basing,
  closeWith,
  consent,
  type Game,
  movedBy,
  newGame,
  order,
  paid,
  sightFor,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const JOIN = order("join-institution", { institution: "csto" });

/** Tashkent trusts the leader enough. */
const trusting = (): Game => withNumbers(wholeGame(), { "trust/tashkent/moscow": 60 });
const welcome = (game: Game) => consent(game, "moscow", "join-institution", "tashkent", "csto");

const offered = (game: Game, seat: string): boolean =>
  offersFor(sightFor(game, seat), seat).some(({ action }) => action === "join-institution");

test("join-institution.1 makes a member for 2 capital: regime +3, the leader's security and political ties +4", () => {
  const game = trusting();
  const closed = closeWith(game, { tashkent: [JOIN] }, [welcome(game)]);
  expect(closed.world.tables.institutions.csto?.members).toContain("tashkent");
  expect(paid(closed, "join-institution", "tashkent", "capital")).toBe(2);
  expect(movedBy(closed, "join-institution", "state/uzb/regime")).toBeCloseTo(3 * (40 / 50), 3);
  expect(movedBy(closed, "join-institution", "engagement/moscow/uzb/security")).toBe(4);
  expect(movedBy(closed, "join-institution", "engagement/moscow/uzb/political")).toBe(4);
  expect(told(closed, "action.join-institution")).toEqual(["joined"]);
});

test("join-institution.2 raises the leader's floor by 8 in security and 4 in politics", () => {
  const game = trusting();
  const closed = closeWith(game, { tashkent: [JOIN] }, [welcome(game)]);
  expect(movedBy(closed, "join-institution", "floor/moscow/uzb/security")).toBe(8);
  expect(movedBy(closed, "join-institution", "floor/moscow/uzb/political")).toBe(4);
});

test("join-institution.3 needs the leader's agreement", () => {
  const closed = closeWith(trusting(), { tashkent: [JOIN] });
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
  expect(closed.world.tables.institutions.csto?.members).not.toContain("tashkent");
});

test("join-institution.4 needs trust of 60 toward the leader", () => {
  expect(offered(withNumbers(wholeGame(), { "trust/tashkent/moscow": 59.9 }), "tashkent")).toBe(false);
  expect(offered(trusting(), "tashkent")).toBe(true);
});

test("join-institution.5 is closed to a neutral state, to members, and where nobody may join", () => {
  const fond = withNumbers(wholeGame(), { "trust/ashgabat/moscow": 90 });
  expect(offered(fond, "ashgabat")).toBe(false);
  expect(offered(wholeGame(), "astana")).toBe(false);
  const closed = wholeGame((scenario) => ({
    ...scenario,
    institutions: scenario.institutions.map((one) => ({ ...one, openToMembers: false })),
  }));
  expect(offered(withNumbers(closed, { "trust/tashkent/moscow": 90 }), "tashkent")).toBe(false);
});

test("join-institution.6 is an order only where the scenario has it", () => {
  const game = withNumbers(newGame(), { "trust/tashkent/moscow": 90 });
  expect(checkSheet(sightFor(game, "tashkent"), [JOIN], "tashkent", NO_COST)?.code).toBe("UNKNOWN_ACTION");
});

test("join-institution.7 two states that join in one turn are both members", () => {
  const game = withNumbers(trusting(), { "trust/baku/moscow": 70 });
  const closed = closeWith(game, { tashkent: [JOIN], baku: [JOIN] }, [
    welcome(game),
    consent(game, "moscow", "join-institution", "baku", "csto"),
  ]);
  expect(closed.world.tables.institutions.csto?.members).toEqual([
    "astana",
    "baku",
    "bishkek",
    "dushanbe",
    "moscow",
    "tashkent",
    "yerevan",
  ]);
});

test("join-institution.8 joining, and a base for a rival: both happen", () => {
  const game = trusting();
  const terms = { patron: "nato", state: "uzb", site: "k2-site", size: 1, rent: 0 };
  const free = closeWith(game, { washington: [order("withdraw-forces", { deployment: "k2" })] });
  const base = order("open-base", { state: "uzb", site: "k2-site", size: 1, rent: 0 });
  const closed = closeWith(free, { tashkent: [JOIN], nato: [base] }, [
    welcome(free),
    basing(free, "tashkent", terms),
  ]);
  expect(told(closed, "action.join-institution")).toEqual(["joined"]);
  expect(told(closed, "action.open-base")).toEqual(["opened"]);
});

test("join-institution.9 joining and leaving in one turn: both void, the costs returned", () => {
  const game = trusting();
  const closed = closeWith(game, { tashkent: [JOIN, order("leave-institution", { institution: "csto" })] }, [
    welcome(game),
  ]);
  expect(told(closed, "action.join-institution")).toEqual(["both"]);
  expect(told(closed, "action.leave-institution")).toEqual(["both"]);
  expect(paid(closed, "join-institution", "tashkent", "capital")).toBe(0);
  expect(paid(closed, "leave-institution", "tashkent", "capital")).toBe(0);
});
