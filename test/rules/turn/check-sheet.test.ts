import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSheet, countedOrders, sheetCost } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { NO_COST, type Order } from "../../../shared/world/order.ts";
import { chance, playedGame, randomSheet } from "../random-play.ts";
import { type Game, newGame, order, sightFor, wholeGame, withNumbers } from "../turns.ts";

const AID = order("offer-aid", { state: "uzb", amount: 10 });

function check(orders: readonly Order[], { game = newGame(), seat = "moscow", reserved = NO_COST } = {}) {
  return checkSheet(sightFor(game, seat), orders, seat, reserved);
}

function aidTo(...states: readonly string[]): readonly Order[] {
  return states.map((state) => order("offer-aid", { state, amount: 5 }));
}

test("check-sheet.1 a sheet of offered orders within all limits may be filed, and so may an empty one", () => {
  expect(check([AID, order("train-forces", { state: "kaz" })])).toBeNull();
  expect(check([])).toBeNull();
});

test("check-sheet.2 an action that does not exist, or is not in play, is unknown", () => {
  const path = "orders[1].action";
  expect(check([AID, order("conquer", { state: "uzb" })])).toMatchObject({ code: "UNKNOWN_ACTION", path });
  const game = newGame({ change: (scenario) => ({ ...scenario, actions: [{ id: "offer-aid" }] }) });
  const trained = check([AID, order("train-forces", { state: "kaz" })], { game });
  expect(trained).toMatchObject({ code: "UNKNOWN_ACTION", path });
});

test("check-sheet.3 an action that is somebody else's, or cannot be taken now, is not offered", () => {
  const borders = check([order("secure-borders", {})]);
  expect(borders).toMatchObject({ code: "NOT_OFFERED", path: "orders[0].action" });
  const mission = order("deploy-peacekeepers", { state: "kgz", mandate: "none", size: 1 });
  expect(check([mission])).toMatchObject({ code: "NOT_OFFERED" });
});

test("check-sheet.4 fields are exactly those of the offer, each within its choices or range", () => {
  const faults = [
    [order("offer-aid", { state: "uzb" }), "FIELD_MISSING", "amount"],
    [order("offer-aid", { state: "uzb", amount: 10, note: "x" }), "FIELD_UNKNOWN", "note"],
    [order("offer-aid", { state: "rus", amount: 10 }), "FIELD_CHOICE", "state"],
    [order("offer-aid", { state: "uzb", amount: 4 }), "FIELD_RANGE", "amount"],
    [order("offer-aid", { state: "uzb", amount: 105 }), "FIELD_RANGE", "amount"],
    [order("offer-aid", { state: "uzb", amount: 12 }), "FIELD_RANGE", "amount"],
    [order("offer-aid", { state: "uzb", amount: Number.NaN }), "FIELD_RANGE", "amount"],
    [order("offer-aid", { state: "uzb", amount: "10" }), "FIELD_RANGE", "amount"],
  ] as const;
  for (const [given, code, field] of faults) {
    expect(check([AID, given])).toMatchObject({ code, path: `orders[1].fields.${field}` });
  }
});

test("check-sheet.5 a choice that depends on an earlier field must be one of that field's", () => {
  const step = (state: string, route: string) =>
    order("deepen-partnership", { institution: "pfp", state, route });
  expect(check([step("uzb", "direct")], { seat: "nato" })).toBeNull();
  expect(check([step("kgz", "direct")], { seat: "nato" })).toMatchObject({
    code: "FIELD_CHOICE",
    path: "orders[0].fields.route",
  });
});

test("check-sheet.6 names that every object has are no fields and no choices", () => {
  for (const name of ["constructor", "toString", "hasOwnProperty"]) {
    expect(check([order("offer-aid", { ...AID.fields, [name]: "x" })])?.code).toBe("FIELD_UNKNOWN");
    expect(check([order("offer-aid", { state: name, amount: 10 })])?.code).toBe("FIELD_CHOICE");
    expect(check([order(name)])?.code).toBe("UNKNOWN_ACTION");
  }
});

test("check-sheet.7 one order of an action for one state", () => {
  const again = order("offer-aid", { state: "uzb", amount: 50 });
  expect(check([AID, again])).toMatchObject({ code: "SAME_STATE_TWICE", path: "orders[1]" });
  expect(check(aidTo("uzb", "kaz"))).toBeNull();
});

test("check-sheet.8 what is told apart by something else than the state may stand twice in it", () => {
  const home = (deployment: string) => order("withdraw-forces", { deployment });
  expect(check([home("moscow-geo"), home("moscow-geo-old")])).toBeNull();
  expect(check([home("moscow-geo"), home("moscow-geo")])).toMatchObject({ code: "SAME_ORDER_TWICE" });
});

test("check-sheet.9 no more counted orders than the seat has in this turn", () => {
  const five = aidTo("uzb", "kaz", "kgz", "tjk", "tkm");
  expect(check(five)).toMatchObject({ code: "TOO_MANY_ORDERS", params: { limit: 4, count: 5 } });
  const said = order("public-statement", { about: "astana", tone: "praise" });
  expect(check([...five.slice(0, 4), said])).toBeNull();
  const busy = withNumbers(newGame(), { "seat/moscow/orders": 3 });
  expect(check(five.slice(0, 4), { game: busy })).toMatchObject({ code: "TOO_MANY_ORDERS" });
});

test("check-sheet.10 the sheet must be affordable as a whole, in capital, funds and forces", () => {
  const poor = withNumbers(newGame(), { "seat/moscow/capital": 4.5 });
  expect(check(aidTo("uzb", "kaz"), { game: poor })).toBeNull();
  expect(check(aidTo("uzb", "kaz", "kgz"), { game: poor })).toMatchObject({
    code: "NOT_AFFORDABLE",
    params: { need: 6, resource: "capital", have: 4.5 },
  });
  const dear = ["uzb", "kaz"].map((state) => order("offer-aid", { state, amount: 80 }));
  expect(check(dear)).toMatchObject({ code: "NOT_AFFORDABLE", params: { resource: "funds", need: 160 } });
});

test("check-sheet.11 what acceptances have reserved counts with it", () => {
  const game = withNumbers(newGame(), { "seat/tashkent/capital": 3 });
  const borders = [order("secure-borders", {})];
  const reserved = (capital: number) => ({ ...NO_COST, capital });
  expect(check(borders, { game, seat: "tashkent", reserved: reserved(1) })).toBeNull();
  expect(check(borders, { game, seat: "tashkent", reserved: reserved(2) })?.code).toBe("NOT_AFFORDABLE");
});

test("check-sheet.12 all orders may always be taken back, whatever is reserved", () => {
  expect(check([], { reserved: { capital: 30, funds: 0, forces: 0 } })).toBeNull();
});

test("check-sheet.13 what a seat may not know changes no answer", () => {
  const secrets = {
    "seat/washington/capital": 0,
    "seat/tashkent/funds": 1,
    "trust/tashkent/washington": 99,
  } as const;
  const random = chance(13, "sheets");
  const other = withNumbers(newGame(), secrets);
  for (let round = 0; round < 20; round += 1) {
    const sheet = [...randomSheet(newGame(), "moscow", 6, random), AID];
    expect(check(sheet, { game: other })).toEqual(check(sheet));
    expect(offersFor(sightFor(other, "moscow"), "moscow")).toEqual(
      offersFor(sightFor(newGame(), "moscow"), "moscow"),
    );
  }
});

test("check-sheet.14 a sheet drawn from the offers costs what it says and leaves the close enough", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(4), (seed, turns) => {
      const game: Game = playedGame(seed, turns);
      for (const { id } of game.setting.scenario.seats) {
        const sheet = randomSheet(game, id, 6, chance(seed, id));
        const sight = sightFor(game, id);
        const cost = sheetCost(sight, sheet, id);
        for (const resource of ["capital", "funds", "forces"] as const) {
          expect(cost[resource] * 1000).toBeLessThanOrEqual(
            (sight.numbers[`seat/${id}/${resource}`] ?? 0) + 1e-6,
          );
        }
        expect(countedOrders(sheet) * 1000).toBeLessThanOrEqual(sight.numbers[`seat/${id}/orders`] ?? 0);
      }
    }),
    { seed: 1, numRuns: 12 },
  );
});

test.each([
  ["offer-aid", "moscow", 5],
  ["promote-reform", "washington", 5],
  ["train-forces", "moscow", 5],
  ["transfer-arms", "moscow", 20],
  ["joint-exercise", "moscow", 10],
  ["energy-deal", "moscow", 40],
  ["secure-borders", "tashkent", 5],
] as const)(
  "check-sheet.15 %s is offered to %s with %i M$, and with less it is not",
  (action, seat, least) => {
    const isOffered = (funds: number) => {
      const game = withNumbers(wholeGame(), { [`seat/${seat}/funds`]: funds });
      return offersFor(sightFor(game, seat), seat).some((one) => one.action === action);
    };
    expect([isOffered(least), isOffered(least - 0.1)]).toEqual([true, false]);
  },
);
