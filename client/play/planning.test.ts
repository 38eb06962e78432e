import { describe, expect, test } from "vitest";
import { brokenBy } from "../../shared/turn/broken-by.ts";
import { scoreSeat } from "../../shared/turn/score.ts";
import type { World } from "../../shared/world/world.ts";
import { ALL_ACTIONS } from "../../test/rules/turns.ts";
import { Table } from "../../test/session/table.ts";
import { askingTerm, consentsOf, isAskedFor } from "./consent-note.tsx";
import { expectationOf } from "./expectation.ts";
import { fundsPerTurn } from "./proposal-effects.ts";
import { costOf, faultAt, isComplete, placeOf, sheetFault, withHalf } from "./sheet-check.ts";

/** A game in its first planning: Washington (w), Tashkent (t), and a facilitator. */
function game() {
  const table = new Table({ actions: ALL_ACTIONS });
  table.join("f", null, "facilitator");
  table.join("w", "washington");
  table.join("t", "tashkent");
  table.person("f", { kind: "control.start" });
  return table;
}

const AID = { action: "offer-aid", fields: { state: "kgz", amount: 20 } };
const EVICT = { action: "evict-base", fields: { deployment: "k2", notice: 1 } };

describe("what to expect of an order", () => {
  test("says what the turn then does, where nobody else acts on the same numbers", () => {
    const table = game();
    const { sight } = table.view("t");
    const expected = expectationOf(sight, "tashkent", EVICT);
    const trust = expected.find(
      (line) => line.kind === "number" && line.target === "trust/washington/tashkent",
    );
    table.file("t", [EVICT]);
    table.person("f", { kind: "control.closeTurn" });
    const own = table.session.turns[0]?.outcome.entries.filter(
      ({ target, cause }) => target === "trust/washington/tashkent" && cause.kind === "order",
    );
    const moved = own?.reduce((sum, { delta }) => sum + delta, 0) ?? 0;
    expect(moved).toBeLessThan(0);
    expect((trust?.to ?? 0) - (trust?.from ?? 0)).toBeCloseTo(moved / 1000, 5);
  });

  test("ends in the seat's own score, counted as the turn counts it", () => {
    const { sight } = game().view("w");
    const expected = expectationOf(sight, "washington", AID);
    const washington = sight.scenario.seats.find(({ id }) => id === "washington");
    const last = expected.at(-1);
    expect(last?.kind).toBe("score");
    if (washington === undefined) throw new Error("no such seat");
    const numbers = sight.numbers as World["numbers"];
    const now = scoreSeat(sight.scenario, { numbers, tables: sight.tables }, washington).score;
    expect(last?.from).toBe(now / 1000);
  });

  test("of another's secret resources only the change is told", () => {
    const { sight } = game().view("w");
    const funds = expectationOf(sight, "washington", AID).find(({ id }) => id === "seat/bishkek/funds");
    expect(funds).toMatchObject({ kind: "number", guessed: true });
    expect(sight.numbers["seat/bishkek/funds"]).toBeUndefined();
  });

  test("no line but the score's own says that nothing changes in print", () => {
    const { sight } = game().view("w");
    const orders = sight.scenario.states.flatMap(({ id }) =>
      [5, 10, 15, 20].map((amount) => ({ action: "offer-aid", fields: { state: id, amount } })),
    );
    const lines = orders.flatMap((order) => expectationOf(sight, "washington", order).slice(0, -1));
    expect(lines.length).toBeGreaterThan(orders.length);
    const still = lines.filter(({ from, to }) => from.toFixed(1) === to.toFixed(1));
    expect(still.filter((line) => line.kind !== "number" || !line.guessed)).toEqual([]);
  });

  test("an order of an unknown action promises nothing", () => {
    expect(expectationOf(game().view("w").sight, "washington", { action: "gone", fields: {} })).toEqual([]);
  });
});

describe("a sheet on the desk", () => {
  test("is checked by the server's own check", () => {
    const view = game().view("w");
    expect(sheetFault(view, [AID])).toBeNull();
    const dear = { ...AID, fields: { ...AID.fields, amount: 22 } };
    expect(sheetFault(view, [AID, dear])).toMatchObject({
      code: "FIELD_RANGE",
      path: "orders[1].fields.amount",
    });
    expect(sheetFault(view, [AID, AID])).toMatchObject({ code: "SAME_STATE_TWICE", path: "orders[1]" });
  });

  test("a fault is shown at its own order; what is merely unfinished only once somebody wants to go on", () => {
    const view = game().view("w");
    const fault = sheetFault(view, [AID, { action: "offer-aid", fields: { amount: 5 } }]);
    expect(fault?.code).toBe("FIELD_MISSING");
    expect(faultAt(fault, 1, false)).toBeNull();
    expect(faultAt(fault, 1, true)).toBe(fault);
    expect(faultAt(fault, 0, true)).toBeNull();
  });

  test("a half-written order stands where the one stood that it replaces, else at the end", () => {
    const half = { ...AID, fields: { state: "kgz", amount: 25 }, replaces: AID };
    expect(withHalf([EVICT, AID], half)[1]?.fields.amount).toBe(25);
    expect(withHalf([EVICT], half)).toHaveLength(2);
    expect(placeOf([EVICT, AID], AID)).toBe(1);
    expect(placeOf([EVICT], null)).toBe(-1);
  });

  test("its cost counts what acceptances have reserved", () => {
    const table = game();
    const terms = [{ kind: "aid", fields: { from: "washington", to: "tashkent", amount: 10 } }];
    table.person("w", { kind: "proposal.offer", to: ["tashkent"], terms, turns: 2, secret: false });
    const proposal = Object.keys(table.session.proposals)[0] ?? "";
    const before = costOf(table.view("t"), [EVICT]);
    table.person("t", { kind: "proposal.accept", proposal });
    expect(costOf(table.view("t"), [EVICT]).capital).toBe(before.capital + 1);
  });

  test("is complete when every field is as it is offered", () => {
    const view = game().view("w");
    expect(isComplete(view, AID)).toBe(true);
    expect(isComplete(view, { action: "offer-aid", fields: { state: "kgz" } })).toBe(false);
    expect(isComplete(view, { action: "gone", fields: {} })).toBe(false);
  });
});

describe("consent", () => {
  const TRAIN = { action: "train-forces", fields: { state: "uzb" } };

  test("an order that hangs on a yes says whose, and can ask for it", () => {
    const view = game().view("w");
    const [consent] = consentsOf(view, TRAIN);
    expect(consent).toMatchObject({ given: false, need: { by: "tashkent" } });
    if (consent === undefined) throw new Error("no consent is needed");
    const term = askingTerm(view, consent.need);
    expect(term?.kind).toBe("consent");
  });

  test("what was asked for and agreed gives the consent", () => {
    const table = game();
    const need = consentsOf(table.view("w"), TRAIN)[0]?.need;
    const term = need === undefined ? null : askingTerm(table.view("w"), need);
    if (term === null) throw new Error("nothing can be asked");
    if (need !== undefined) expect(isAskedFor(table.view("w"), need)).toBe(false);
    table.person("w", { kind: "proposal.offer", to: ["tashkent"], terms: [term], turns: 1, secret: true });
    if (need !== undefined) expect(isAskedFor(table.view("w"), need)).toBe(true);
    if (need !== undefined) expect(isAskedFor(table.view("t"), need)).toBe(false);
    table.person("t", { kind: "proposal.accept", proposal: Object.keys(table.session.proposals)[0] ?? "" });
    expect(consentsOf(table.view("w"), TRAIN)[0]?.given).toBe(true);
  });
});

test("an order breaks what its seat has just signed, and nobody else's word", () => {
  const table = game();
  const terms = [
    { kind: "basing", fields: { patron: "washington", state: "uzb", site: "k2-site", size: 2, rent: 4 } },
  ];
  table.person("w", { kind: "proposal.offer", to: ["tashkent"], terms, turns: 2, secret: false });
  const broken = () => brokenBy(table.view("t").sight, "tashkent", [EVICT]).map(({ parties }) => parties);
  expect(broken()).toEqual([]);
  table.person("t", { kind: "proposal.accept", proposal: Object.keys(table.session.proposals)[0] ?? "" });
  expect(broken()).toEqual([["tashkent", "washington"]]);
  expect(brokenBy(table.view("w").sight, "washington", [EVICT])).toEqual([]);
});

describe("what a proposal moves each turn", () => {
  test("aid: the same sum with opposite signs for giver and taker, nothing for others", () => {
    const table = game();
    const terms = [{ kind: "aid", fields: { from: "washington", to: "tashkent", amount: 10 } }];
    table.person("w", { kind: "proposal.offer", to: ["tashkent"], terms, turns: 2, secret: false });
    const of = (person: string, seat: string) => {
      const { sight, proposals } = table.view(person);
      return proposals.map((proposal) => fundsPerTurn(sight, seat, proposal));
    };
    expect(of("w", "washington")).toEqual([-10]);
    expect(of("t", "tashkent")).toEqual([10]);
    expect(of("t", "moscow")).toEqual([0]);
  });
});
