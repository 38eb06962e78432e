import { describe, expect, test } from "vitest";
import type { Fact } from "../../shared/world/ledger.ts";
import type { Order } from "../../shared/world/order.ts";
import { isVoidOf, voidReasons } from "./void-reasons.ts";

const order = (action: string, fields: Order["fields"]): Order => ({ action, fields });
const told = (source: string, code: string, params: Fact["params"], about: readonly string[] = []): Fact => ({
  ...{ source, code, params, voided: true },
  ...{ audience: ["moscow"], about: ["moscow", ...about] },
});
const WRITTEN = {
  placesOf: ({ fields }: Order) => (typeof fields.state === "string" ? [fields.state] : []),
  nameOf: (id: string) => (id === "troops-7" ? "the garrison of Khanabad" : undefined),
};
const reasons = (orders: readonly Order[], facts: readonly Fact[]) => {
  const { byOrder, unplaced } = voidReasons("moscow", orders, facts, WRITTEN);
  return { byOrder: [...byOrder].map(([at, { code }]) => [at, code]), unplaced: unplaced.length };
};

describe("why an order of a sheet was void", () => {
  test("an action's own reason is known by all fields of its order, and troops by their name", () => {
    const orders = [
      order("mediate", { one: "astana", other: "baku" }),
      order("mediate", { one: "astana", other: "tashkent" }),
      order("evict-base", { deployment: "troops-7" }),
    ];
    const facts = [
      told("action.evict-base", "agreed", { seat: "moscow", deployment: "the garrison of Khanabad" }),
      told("action.mediate", "needless", { seat: "moscow", one: "astana", other: "tashkent" }),
    ];
    expect(reasons(orders, facts)).toEqual({
      byOrder: [
        [2, "agreed"],
        [1, "needless"],
      ],
      unplaced: 0,
    });
  });

  test("a missing consent is known by the action and the place", () => {
    const orders = [order("open-base", { state: "uzb" }), order("open-base", { state: "kgz" })];
    const facts = [told("turn", "voidConsent", { action: "open-base", by: "bishkek" }, ["kgz"])];
    expect(reasons(orders, facts)).toEqual({ byOrder: [[1, "voidConsent"]], unplaced: 0 });
  });

  test("of orders alike none is called void unless all were", () => {
    const twice = [
      order("open-base", { state: "uzb", site: "a" }),
      order("open-base", { state: "uzb", site: "b" }),
    ];
    const fact = told("turn", "voidConsent", { action: "open-base", by: "tashkent" }, ["uzb"]);
    expect(reasons(twice, [fact])).toEqual({ byOrder: [], unplaced: 1 });
    expect(reasons(twice, [fact, fact]).byOrder).toHaveLength(2);
  });

  test("what fits one order leaves the other to what fits both", () => {
    const orders = [order("open-base", { state: "uzb" }), order("open-base", { state: "kgz" })];
    const both = told("turn", "voidTwice", { action: "open-base" });
    const one = told("turn", "voidConsent", { action: "open-base", by: "tashkent" }, ["uzb"]);
    expect(reasons(orders, [both, one]).byOrder).toEqual([
      [0, "voidConsent"],
      [1, "voidTwice"],
    ]);
  });

  test("a void order of another seat in a state that bears the id of this seat is not this seat's", () => {
    const fact = told("turn", "voidConsent", { action: "open-base", by: "tashkent" }, ["georgia"]);
    expect([isVoidOf("moscow", fact), isVoidOf("georgia", fact)]).toEqual([true, false]);
  });

  test("another seat's void orders, and facts that void nothing, are not looked at", () => {
    const praise = order("public-statement", { about: "baku" });
    const { voided: _, ...done } = told("action.public-statement", "said", { about: "baku" });
    const others = { ...told("action.public-statement", "said", { about: "baku" }), about: ["astana"] };
    expect(reasons([praise], [done, others])).toEqual({ byOrder: [], unplaced: 0 });
  });
});
