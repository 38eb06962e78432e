import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  closeWith,
  consent,
  type Game,
  moved,
  movedBy,
  newGame,
  order,
  paid,
  sightFor,
  told,
} from "../turns.ts";

const step = (state: string, route: string) =>
  order("deepen-partnership", { institution: "pfp", state, route });

function withFramework(game: Game): Game {
  const pfp = game.world.tables.institutions.pfp;
  if (pfp === undefined) throw new Error("the fixture has a PfP");
  const institutions = { ...game.world.tables.institutions, pfp: { ...pfp, framework: true } };
  return { ...game, world: { ...game.world, tables: { ...game.world.tables, institutions } } };
}

const host = (game: Game, seat: string, state: string) =>
  consent(game, seat, "deepen-partnership", "nato", state);
const through = (game: Game) => [host(game, "astana", "kaz"), host(game, "moscow", "kaz")];

/** The chair is Astana's at the start: a turn later it is Moscow's. */
const atMoscowsChair = (): Game => closeWith(newGame(), {});

test("partnership.1 a state outside the gatekeeper climbs directly: political +6, security +2, openness +1", () => {
  const game = newGame();
  const closed = closeWith(game, { nato: [step("uzb", "direct")] }, [host(game, "tashkent", "uzb")]);
  expect(movedBy(closed, "deepen-partnership", "engagement/nato/uzb/political")).toBe(6);
  expect(movedBy(closed, "deepen-partnership", "engagement/nato/uzb/security")).toBe(2);
  expect(movedBy(closed, "deepen-partnership", "state/uzb/openness")).toBe(1);
  expect(paid(closed, "deepen-partnership", "nato", "capital")).toBe(2);
  expect(closed.world.tables.institutions.pfp?.levels.uzb).toBe(3);
  expect(movedBy(closed, "deepen-partnership", "floor/nato/uzb/political")).toBe(0);
});

test("partnership.2 without the host's consent there is no step", () => {
  const closed = closeWith(newGame(), { nato: [step("uzb", "direct")] });
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
  expect(closed.world.tables.institutions.pfp?.levels.uzb).toBe(2);
});

test("partnership.3 around the chair costs 3 capital, the chair's trust 15, and 5 x Moscow's dependence", () => {
  const game = atMoscowsChair();
  const closed = closeWith(game, { nato: [step("kaz", "around")] }, [host(game, "astana", "kaz")]);
  expect(paid(closed, "deepen-partnership", "nato", "capital")).toBe(3);
  expect(movedBy(closed, "deepen-partnership", "trust/moscow/astana")).toBe(-15);
  const felt = moved(
    closed,
    "state/kaz/stability",
    (cause) => cause.kind === "order" && cause.code === "around",
  );
  expect(felt).toBeCloseTo((-5 * 40) / 165, 1);
  expect(movedBy(closed, "deepen-partnership", "seat/astana/prestige")).toBe(0);
});

test("partnership.4 through the chair needs a framework", () => {
  const closed = sightFor(atMoscowsChair(), "nato");
  expect(checkSheet(closed, [step("kaz", "through")], "nato", NO_COST)?.path).toBe("orders[0].fields.route");
  const open = sightFor(withFramework(atMoscowsChair()), "nato");
  expect(checkSheet(open, [step("kaz", "through")], "nato", NO_COST)).toBeNull();
});

test("partnership.5 through the chair: host prestige +3, floors +5 and +2.5, the chair 75 % of the political gain", () => {
  const game = withFramework(atMoscowsChair());
  const closed = closeWith(game, { nato: [step("kaz", "through")] }, through(game));
  expect(paid(closed, "deepen-partnership", "nato", "capital")).toBe(2);
  expect(movedBy(closed, "deepen-partnership", "seat/astana/prestige")).toBe(3);
  expect(movedBy(closed, "deepen-partnership", "floor/nato/kaz/political")).toBe(5);
  expect(movedBy(closed, "deepen-partnership", "floor/nato/kaz/security")).toBe(2.5);
  expect(movedBy(closed, "deepen-partnership", "engagement/moscow/kaz/political")).toBe(4.5);
  expect(movedBy(closed, "deepen-partnership", "trust/moscow/astana")).toBe(0);
});

test("partnership.6 through the chair needs the chair's consent beside the host's", () => {
  const game = withFramework(atMoscowsChair());
  const closed = closeWith(game, { nato: [step("kaz", "through")] }, [host(game, "astana", "kaz")]);
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
  expect(closed.outcome.facts.find(({ code }) => code === "voidConsent")?.params.by).toBe("moscow");
});

test("partnership.7 a member that holds the chair itself gives one consent", () => {
  const game = withFramework(newGame());
  expect(game.world.tables.institutions.csto?.chair).toBe("astana");
  const closed = closeWith(game, { nato: [step("kaz", "through")] }, [host(game, "astana", "kaz")]);
  expect(told(closed, "action.deepen-partnership")).toEqual(["step"]);
});

test("partnership.8 one step a turn goes through the chair", () => {
  const sight = sightFor(withFramework(atMoscowsChair()), "nato");
  const sheet = [step("kaz", "through"), step("kgz", "through")];
  expect(checkSheet(sight, sheet, "nato", NO_COST)?.code).toBe("SAME_ORDER_TWICE");
  expect(checkSheet(sight, [step("kaz", "through"), step("kgz", "around")], "nato", NO_COST)).toBeNull();
});

test("partnership.9 through and around for one state in one turn: one step", () => {
  const game = withFramework(atMoscowsChair());
  const closed = closeWith(game, { nato: [step("kaz", "through"), step("kaz", "around")] }, through(game));
  expect(told(closed, "action.deepen-partnership")).toEqual(["step", "twice"]);
  expect(closed.world.tables.institutions.pfp?.levels.kaz).toBe(3);
});

test("partnership.10 at the top of the ladder there is no step, and only the leader offers one", () => {
  const top = checkSheet(sightFor(newGame(), "nato"), [step("geo", "direct")], "nato", NO_COST);
  expect(top?.path).toBe("orders[0].fields.state");
  const other = checkSheet(sightFor(newGame(), "washington"), [step("uzb", "direct")], "washington", NO_COST);
  expect(other?.code).toBe("NOT_OFFERED");
});

test("partnership.11 steps of two states in one turn both count", () => {
  const game = newGame();
  const closed = closeWith(game, { nato: [step("uzb", "direct"), step("tkm", "direct")] }, [
    host(game, "tashkent", "uzb"),
    host(game, "ashgabat", "tkm"),
  ]);
  expect(closed.world.tables.institutions.pfp?.levels).toMatchObject({ uzb: 3, tkm: 2 });
});
