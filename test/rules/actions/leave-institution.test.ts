import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import {
  agreed,
  close,
  closeWith,
  type Game,
  mission,
  movedBy,
  openCrisis,
  order,
  paid,
  sightFor,
  told,
  wholeGame,
  withItems,
} from "../turns.ts";

const LEAVE = order("leave-institution", { institution: "csto" });
const csto = ({ world }: Pick<Game, "world">) => world.tables.institutions.csto;

const offered = (game: Game, seat: string): boolean =>
  offersFor(sightFor(game, seat), seat).some(({ action }) => action === "leave-institution");

/** Moscow's mission under the alliance's mandate in Bishkek's state. */
function guarded(): Game {
  const game = wholeGame();
  const zone = openCrisis(game, "kgz");
  return withItems(game, { crises: [zone], deployments: [mission(game, "moscow", zone, "csto")] });
}

test("leave-institution.1 ends a membership for 3 capital: stability and regime -4, prestige -5", () => {
  const closed = closeWith(wholeGame(), { bishkek: [LEAVE] });
  expect(csto(closed)?.members).toEqual(["astana", "dushanbe", "moscow", "yerevan"]);
  expect(paid(closed, "leave-institution", "bishkek", "capital")).toBe(3);
  expect(movedBy(closed, "leave-institution", "state/kgz/stability")).toBe(-4);
  expect(movedBy(closed, "leave-institution", "state/kgz/regime")).toBe(-4);
  expect(movedBy(closed, "leave-institution", "seat/bishkek/prestige")).toBe(-5);
});

test("leave-institution.2 the leader loses 8 of security, 10 of politics, and its floors there", () => {
  const closed = closeWith(wholeGame(), { bishkek: [LEAVE] });
  expect(movedBy(closed, "leave-institution", "engagement/moscow/kgz/security")).toBe(-8);
  expect(movedBy(closed, "leave-institution", "engagement/moscow/kgz/political")).toBe(-10);
  expect(movedBy(closed, "leave-institution", "floor/moscow/kgz/security")).toBe(-8);
  expect(movedBy(closed, "leave-institution", "floor/moscow/kgz/political")).toBe(-4);
});

test("leave-institution.3 is for members, and not for the leader", () => {
  expect(offered(wholeGame(), "bishkek")).toBe(true);
  expect(offered(wholeGame(), "tashkent")).toBe(false);
  expect(offered(wholeGame(), "moscow")).toBe(false);
});

test("leave-institution.4 a chair that leaves is exercised by the leader, now and in its term's later turns", () => {
  const long = wholeGame((scenario) => ({
    ...scenario,
    institutions: scenario.institutions.map((one) =>
      one.id === "csto"
        ? { ...one, chairs: [{ name: "Nazarbayev", seat: "astana", until: "2009-01-01" }] }
        : one,
    ),
  }));
  expect(csto(long)?.chair).toBe("astana");
  const closed = closeWith(long, { astana: [LEAVE] });
  expect(csto(closed)?.chair).toBe("moscow");
  expect(csto(close(closed))?.chair).toBe("moscow");
});

test("leave-institution.5 the alliance's mission there goes home with it", () => {
  const closed = closeWith(guarded(), { bishkek: [LEAVE] });
  expect(told(closed, "action.leave-institution")).toEqual(["goes", "left"]);
  expect(closed.world.tables.deployments["mission-moscow-kgz"]).toBeUndefined();
});

test("leave-institution.6 unless the host invites its owner in the same turn: then its mandate is the host's", () => {
  const closed = closeWith(guarded(), {
    bishkek: [LEAVE, order("invite-forces", { guest: "moscow", size: 2 })],
  });
  expect(told(closed, "action.leave-institution")).toEqual(["left", "stays"]);
  expect(closed.world.tables.deployments["mission-moscow-kgz"]).toMatchObject({
    mandate: "host",
    institution: null,
    leaves: null,
  });
});

test("leave-institution.7 or has agreed to its troops under its own mandate, to as many as stand there", () => {
  const game = guarded();
  const fields = { seat: "moscow", state: "kgz", mandate: "host" };
  const stay = (size: number) =>
    closeWith(game, { bishkek: [LEAVE] }, [
      agreed(game, ["bishkek", "moscow"], [{ kind: "peacekeepers", fields: { ...fields, size } }]),
    ]).world.tables.deployments["mission-moscow-kgz"];
  expect(stay(2)?.mandate).toBe("host");
  expect(stay(1)).toBeUndefined();
});

test("leave-institution.8 missions of others, and bases, stay", () => {
  const game = wholeGame();
  const zone = openCrisis(game, "kgz");
  const other = mission(game, "washington", zone, "none");
  const closed = closeWith(withItems(game, { crises: [zone], deployments: [other] }), { bishkek: [LEAVE] });
  expect(closed.world.tables.deployments[other.id]?.leaves).toBeNull();
  expect(closed.world.tables.deployments.kant?.leaves).toBeNull();
});
