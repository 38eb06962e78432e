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

const INVITE = "invite-forces";

function inCrisis(state: string): Game {
  const game = newGame();
  return withItems(game, { crises: [openCrisis(game, state)] });
}

function missions({ world }: Pick<Game, "world">) {
  return Object.values(world.tables.deployments).filter((one) => one.kind === "peacekeeping" && !one.old);
}

function send(mandate: string, size = 2) {
  return order("deploy-peacekeepers", { state: "uzb", mandate, size });
}

test("invite-forces.1 is the host's consent for the same turn, for 1 capital", () => {
  const closed = closeWith(inCrisis("uzb"), {
    tashkent: [order(INVITE, { guest: "nato", size: 2 })],
    nato: [send("host")],
  });
  expect(missions(closed)).toMatchObject([{ seat: "nato", mandate: "host", size: 2 }]);
  expect(paid(closed, INVITE, "tashkent", "capital")).toBe(1);
  expect(told(closed, `action.${INVITE}`)).toEqual(["invited"]);
});

test("invite-forces.2 lets in only whom it names, and no more battalions than it says", () => {
  const sheets = (guest: string, size: number) => ({
    tashkent: [order(INVITE, { guest, size })],
    nato: [send("host")],
  });
  expect(missions(closeWith(inCrisis("uzb"), sheets("moscow", 3)))).toEqual([]);
  expect(missions(closeWith(inCrisis("uzb"), sheets("nato", 1)))).toEqual([]);
});

test("invite-forces.3 still stands at the next close, and no longer", () => {
  const invited = closeWith(inCrisis("uzb"), { tashkent: [order(INVITE, { guest: "nato", size: 2 })] });
  expect(missions(closeWith(invited, { nato: [send("host")] }))).toHaveLength(1);
  const later = close(invited);
  expect(missions(closeWith(later, { nato: [send("host")] }))).toEqual([]);
});

test("invite-forces.4 to an alliance gives the consent that its own mandate needs here", () => {
  const closed = closeWith(inCrisis("uzb"), {
    tashkent: [order(INVITE, { guest: "csto", size: 2 })],
    moscow: [order("table-mandate", { institution: "csto", state: "uzb", size: 2 }), send("csto")],
  });
  expect(missions(closed)).toMatchObject([{ seat: "moscow", institution: "csto", mandate: "csto" }]);
});

test("invite-forces.5 is offered to a state in crisis, for powers and for alliances of which it is no member", () => {
  const guests = (game: Game, seat: string) => {
    const offer = offersFor(sightFor(game, seat), seat).find(({ action }) => action === INVITE);
    const field = offer?.fields.find(({ id }) => id === "guest");
    return field === undefined ? null : choicesOf(field, {}).map(({ value }) => value);
  };
  expect(guests(newGame(), "tashkent")).toBeNull();
  expect(guests(inCrisis("uzb"), "tashkent")).toEqual([
    "moscow",
    "washington",
    "nato",
    "beijing",
    "csto",
    "pfp",
  ]);
  expect(guests(inCrisis("kgz"), "bishkek")).toEqual(["moscow", "washington", "nato", "beijing", "pfp"]);
  expect(guests(inCrisis("uzb"), "moscow")).toBeNull();
});
