import { expect, test } from "vitest";
import { publicScenario } from "../../shared/scenario/public-scenario.ts";
import type { FieldOffer } from "../../shared/world/fields.ts";
import { shippedScenario } from "../../test/scenario/shipped.ts";
import { ENGLISH } from "./languages/english.ts";
import { sentencesOf } from "./sentences.ts";

const scenario = publicScenario(shippedScenario("csto-2005"), { kind: "observer" }, false);
const sentences = sentencesOf(ENGLISH, scenario);
const owner = { kind: "action", id: "coerce" } as const;
const demand: FieldOffer = {
  id: "demand",
  kind: "choice",
  choices: [
    { value: "evict.k2", label: "K2 air base", about: "uzb" },
    { value: "refuse.csto", label: "CSTO", about: "uzb" },
    { value: "leave.csto", label: "CSTO", about: "uzb" },
  ],
};

test("a demand says what is demanded, in the form and in the list of orders", () => {
  const words = demand.choices.map((choice) => sentences.choice(owner, demand, choice));
  expect(words).toEqual(["Send away K2 air base", "Take no step in CSTO", "Leave CSTO"]);
  const order = { action: "coerce", fields: { demand: "refuse.csto" } };
  expect(sentences.orderDetails(order, [demand])).toBe("Take no step in CSTO");
});

test("a choice with a proper name alone is called by it", () => {
  const choice = { value: "uzb", label: "Uzbekistan", about: "uzb" };
  const field: FieldOffer = { id: "state", kind: "choice", choices: [choice] };
  expect(sentences.choice(owner, field, choice)).toBe("Uzbekistan");
});

test("free texts stand one after another with the ends that they have", () => {
  const fields = { claim: "The elders call for peace.", argument: "They have before", wanted: "Less threat" };
  const words = "The elders call for peace. They have before, Less threat";
  expect(sentences.orderDetails({ action: "free-move", fields })).toBe(words);
});

test("a number of an order is told with what it counts, also where no offer is at hand", () => {
  const base = { action: "open-base", fields: { state: "uzb", size: 1, rent: 2.5 } };
  expect(sentences.orderDetails(base)).toBe("Uzbekistan, 1 battalion, 2.5\u00a0M$");
  expect(sentences.value({ kind: "action", id: "offer-aid" }, "amount", 100)).toBe("100\u00a0M$");
  expect(sentences.value({ kind: "action", id: "evict-base" }, "notice", 3)).toBe("3 turns");
});

test("a fact about several seats joins their names as the language does", () => {
  const params = { seat: "moscow", with: "astana, bishkek, dushanbe" };
  const fact = {
    source: "action.joint-exercise",
    code: "held",
    params,
    audience: "open",
    about: [],
  } as const;
  expect(sentences.fact(fact)).toContain("Astana, Bishkek and Dushanbe");
});

test("another language says the rules' own texts in its words; what it lacks stays English", () => {
  const rules = {
    "action.offer-aid.name": "Hilfe anbieten",
    "action.offer-aid.gave": "{seat} gab {state} {amount} M$ Hilfe.",
    "action.coerce.fields.demand.leave": "Austritt aus",
  };
  const german = sentencesOf({ ...ENGLISH, language: "de", rules }, scenario);
  expect(german.actionName("offer-aid")).toBe("Hilfe anbieten");
  expect(german.actionName("coerce")).toBe(sentences.actionName("coerce"));
  const params = { seat: "moscow", state: "uzb", amount: 20 };
  const cause = { kind: "order", seat: "moscow", action: "offer-aid", code: "gave", params } as const;
  expect(german.cause(cause)).toBe("Moscow gab Uzbekistan 20\u00a0M$ Hilfe.");
  const fact = { source: "action.offer-aid", code: "gave", params, audience: "open", about: [] } as const;
  expect(german.fact(fact)).toBe("Moscow gab Uzbekistan 20\u00a0M$ Hilfe.");
  const [, , leave] = demand.choices;
  expect(leave && german.choice(owner, demand, leave)).toBe("Austritt aus CSTO");
});
