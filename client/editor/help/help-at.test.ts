import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../../shared/catalogue.ts";
import { type Help, helpAt, type Offer } from "./help-at.ts";

/** Where the cursor stands in the texts below. */
const CURSOR = "‸";

const WORLD = `seats:
  - id: moscow
    name: Moscow
    patron: true
  - { id: tbilisi, name: Tbilisi, state: geo }
states:
  - id: geo
    name: Georgia
  - id: arm
    name: Armenia
institutions:
  - id: csto
    name: CSTO
crises:
  - { id: unrest, name: Unrest }
sources:
  reuters: "Reuters, 6 July 2005"
`;

function helpIn(text: string): Help {
  const at = text.indexOf(CURSOR);
  return helpAt(text.slice(0, at) + text.slice(at + 1), at, CATALOGUE);
}

/** What is offered at the cursor of a text that stands below a small world. */
function labels(text: string): readonly string[] {
  return helpIn(WORLD + text).offers?.offers.map(({ label }) => label) ?? [];
}

/** The text once an offer was taken, with the cursor where it stands then. */
function taken(text: string, label: string): string {
  const plain = (WORLD + text).replace(CURSOR, "");
  const { from = 0, to = 0, offers = [] } = helpIn(WORLD + text).offers ?? {};
  const { insert, caret } = offers.find((offer) => offer.label === label) as Offer;
  const written = insert.slice(0, caret) + CURSOR + insert.slice(caret);
  return (plain.slice(0, from) + written + plain.slice(to)).slice(WORLD.length);
}

describe("names of fields", () => {
  test("are those of the place, without those that stand there already, above or below", () => {
    const offered = labels("deployments:\n  - id: kant\n    ‸\n    seat: moscow\n    kind: base\n");
    expect(offered).toContain("size");
    expect(offered).toContain("state");
    for (const other of ["id", "seat", "kind", "capital"]) expect(offered).not.toContain(other);
  });

  test("stand with what they mean, and those that must be there are marked", () => {
    const offers = helpIn(`${WORLD}trust:\n  - from: moscow\n    v‸\n`).offers?.offers ?? [];
    const value = offers.find(({ label }) => label === "value");
    expect(value?.description).toMatch(/^How far it trusts the other at the start, 0 to 100/);
    expect(value?.needed).toBe(true);
    expect(helpIn("ba‸\n").offers?.offers.find(({ label }) => label === "baseMonths")?.needed).toBe(false);
  });

  test("are offered on an empty line by its indentation", () => {
    const open = "variants:\n  short: { turns: 3, months: 4 }\n";
    expect(labels(`${open}  ‸\n`)).toEqual(["full"]);
    expect(labels(`${open}‸\n`)).toContain("minutes");
    expect(labels(`${open}    ‸\n`)).toEqual([]);
  });

  test("are offered at the top of an empty text, and on the first line below a name", () => {
    expect(helpIn("‸").offers?.offers.map(({ label }) => label)).toContain("format");
    expect(labels("variants:\n  ‸")).toEqual(["short", "full"]);
    expect(labels("variants:\n  ‸\nminutes: 30\n")).toEqual(["short", "full"]);
    expect(labels("levers:\n  - ‸\n")).toEqual(["patron", "state", "kinds", "reason", "source"]);
    expect(labels("levers:\n- patron: moscow\n  ‸\n")).toEqual(["state", "kinds", "reason", "source"]);
  });

  test("are offered within brackets, closed or not", () => {
    expect(labels("trust:\n  - { from: moscow, ‸ }\n")).toContain("toward");
    expect(labels("trust:\n  - { from: moscow, v‸\n  - { from: tbilisi }\n")).toContain("value");
    expect(labels("trust:\n  - {‸}\n")).toContain("from");
    expect(labels("levers:\n  - { patron: moscow, kinds: [gas], st‸ }\n")).toContain("state");
  });

  test("are those of every form while none is begun, and then of the forms that fit", () => {
    const inject = "injects:\n  - id: news\n    when: ";
    expect(labels(`${inject}{ ‸ }\n`)).toEqual(["date", "turn", "condition", "chance", "from"]);
    expect(labels(`${inject}{ chance: 0.5, ‸ }\n`)).toEqual(["from"]);
    expect(labels(`${inject}facilitator\n    effects:\n      - { delta: 1, ‸ }\n`)).toEqual([
      "target",
      "orders",
    ]);
  });

  test("are ids where the names of a group are ids", () => {
    expect(labels("")).toEqual([]);
    const states = WORLD.replace("name: Georgia\n", "name: Georgia\n    engagement:\n      ‸\n");
    expect(helpIn(states).offers?.offers.map(({ label, name }) => [label, name])).toEqual([
      ["moscow", "Moscow"],
    ]);
    expect(labels("institutions:\n  - id: nato\n    levels: { geo: 1, ‸ }\n")).toEqual(["arm"]);
  });

  test("are written so that their value can follow", () => {
    expect(taken("mi‸\n", "minutes")).toBe("minutes: ‸\n");
    expect(taken("le‸\n", "levers")).toBe("levers:\n  - ‸\n");
    expect(taken("va‸\n", "variants")).toBe("variants:\n  ‸\n");
    expect(taken("te‸\n", "terms")).toBe("terms: [‸]\n");
    expect(taken("displeasure:\n  - { m‸ }\n", "minds")).toBe("displeasure:\n  - { minds: [‸] }\n");
    expect(taken("displeasure:\n  - pa‸: moscow\n", "patron")).toBe("displeasure:\n  - patron‸: moscow\n");
  });
});

describe("values", () => {
  test("are the words of a choice", () => {
    expect(labels("deployments:\n  - kind: ‸\n")).toEqual(["base", "peacekeeping", "training"]);
    expect(labels("deployments:\n  - { kind: b‸, size: 2 }\n")).toContain("base");
    expect(labels("deployments:\n  - old: ‸\n")).toEqual(["true", "false"]);
    expect(labels("levers:\n  - kinds: [gas, ‸]\n")).toContain("trade");
    expect(labels("injects:\n  - audience: ‸\n")).toEqual(["open"]);
  });

  test("are the ids that the text defines, in lines or in brackets, with their names", () => {
    const offers = helpIn(`${WORLD}deployments:\n  - seat: ‸\n`).offers?.offers ?? [];
    expect(offers.map(({ label, name }) => [label, name])).toEqual([
      ["moscow", "Moscow"],
      ["tbilisi", "Tbilisi"],
    ]);
    expect(labels("sites:\n  - { id: poti, state: g‸ }\n")).toEqual(["geo", "arm"]);
    expect(labels("levers:\n  - patron: ‸\n")).toEqual(["moscow"]);
    expect(labels("injects:\n  - effects:\n      - { crisis: ‸ }\n")).toEqual(["unrest"]);
    expect(labels("injects:\n  - audience:\n      - ‸\n")).toContain("tbilisi");
  });

  test("are powers alone where a number is of powers only", () => {
    const inject = (metric: string) =>
      `injects:\n  - when:\n      condition:\n        - { metric: ${metric}, seat: ‸ }\n`;
    expect(labels(inject("regional-influence"))).toEqual(["moscow"]);
    expect(labels(inject("states-with-base"))).toEqual(["moscow"]);
    expect(labels(inject("prestige"))).toEqual(["moscow", "tbilisi"]);
    const objective = WORLD.replace(
      "state: geo }",
      "state: geo, objectives: [{ metric: influence-in, seat: ‸ }] }",
    );
    expect(helpIn(objective).offers?.offers.map(({ label }) => label)).toEqual(["moscow"]);
  });

  test("are, in a list, those that it lacks", () => {
    expect(labels("displeasure:\n  - minds: [moscow, ‸]\n")).toEqual([]);
    expect(labels("injects:\n  - audience:\n      - moscow\n      - t‸\n")).toEqual(
      ["open", "tbilisi"].slice(1),
    );
  });

  test("are the orders, terms and metrics of the rules", () => {
    const actions = helpIn("actions:\n  - { id: of‸ }\n").offers?.offers ?? [];
    expect(actions.find(({ label }) => label === "offer-aid")?.name).toBe("Offer aid");
    expect(labels("terms: [‸]\n")).toContain("basing");
    expect(labels("injects:\n  - when:\n      condition:\n        - { metric: ‸ }\n")).toContain(
      "regional-influence",
    );
  });

  test("are the sources of the text and the marks for none", () => {
    expect(labels("deployments:\n  - source: ‸\n")).toEqual(["judgement", "general knowledge", "reuters"]);
  });

  test("are, for the name of a number, word after word", () => {
    const effect = (target: string) => `injects:\n  - effects:\n      - { target: ${target} }\n`;
    expect(labels(effect("‸"))).toContain("state");
    expect(labels(effect("state/‸"))).toEqual(["geo", "arm"]);
    expect(taken(effect("state/g‸"), "geo")).toBe(effect("state/geo/‸"));
    expect(taken(effect("state/geo/t‸"), "threat")).toBe(effect("state/geo/threat‸"));
  });
});

describe("nothing is offered", () => {
  test.each([
    ["in a text of lines", "briefing: |\n  Who s‸\n"],
    ["on an empty line of it", "briefing: |\n  Who sits here?\n\n  ‸\n\n  More.\n"],
    ["in a comment", "# se‸\n"],
    ["in a comment behind a value", "minutes: 30 # se‸\n"],
    ["behind a value", "minutes: 30 ‸\n"],
    ["right behind a colon", "deployments:\n  - kind:‸\n"],
    ["where nothing can go on", "minutes: 30\n    ‸\n"],
    ["for a number", "minutes: ‸\n"],
  ])("%s", (_, text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe("what a field means", () => {
  test.each([
    ["seats:\n  - id: a\n    capi‸tal: 4\n", "seats[0].capital"],
    ["seats:\n  - id: a\n    capital: 4‸\n", "seats[0].capital"],
    ["seats:\n  - { id: a, capital: ‸4 }\n", "seats[0].capital"],
    ["seats:\n  - id: a\n    without: [economic, ‸security]\n", "seats[0].without"],
    ["seats:\n  - id: a\n    briefing: |\n      You w‸ant\n", "seats[0].briefing"],
    ["seats:\n  - id: a\n    ‸\n", "seats"],
    ["rules:\n  actions:\n    aid: { economic: 1‸5 }\n", "rules.actions.aid.economic"],
    ["variants: { short: { tu‸rns: 3 } }\n", "variants.short.turns"],
  ])("is said for %j", (text, path) => {
    const { field } = helpIn(text);
    expect(field?.path).toBe(path);
    expect(field?.description).toMatch(/\.$/);
  });

  test("is nothing where no field is known", () => {
    expect(helpIn("‸\n").field).toBeNull();
    expect(helpIn("unheard: o‸f\n").field).toBeNull();
  });
});

describe("any text", () => {
  const shipped = readFileSync(
    join(import.meta.dirname, "../../../scenarios/almaty-2022/scenario.yaml"),
    "utf8",
  );

  test("has an answer at every place of a shipped scenario, and offers what stands at a name there", () => {
    let named = 0;
    for (const { index, 0: found } of shipped.matchAll(/^ *(?:- )?[a-zA-Z]+(?=: )/gm)) {
      const { offers, field } = helpAt(shipped, index + found.length, CATALOGUE);
      const name = found.replace(/^[ -]+/, "");
      if (field?.path.split(".").at(-1) !== name) continue;
      named += 1;
      expect([index, offers?.offers.map(({ label }) => label).includes(name) ?? false]).toEqual([
        index,
        true,
      ]);
      if (named === 200) break;
    }
    expect(named).toBe(200);
  });

  test.each([
    ["brackets without an end", "[{".repeat(20_000)],
    ["hyphens", "- ".repeat(5_000)],
    ["signs of all kinds", "&a *b !c |\n>\n? x\n: y\n---\n...\n\t- {]},:\n\"'\n"],
    [
      "names of the language's own",
      "__proto__:\n  constructor: { __proto__: 1 }\nseats: [{ id: toString }]\n",
    ],
    ["quotation marks without an end", 'seats:\n  - { id: "moscow, name: \'a }\n  - id: "b\n'],
  ])("has an answer: %s", (_, text) => {
    for (let at = 0; at <= text.length; at += Math.ceil(text.length / 50))
      expect(helpAt(text, at, CATALOGUE)).toHaveProperty("offers");
  });
});
