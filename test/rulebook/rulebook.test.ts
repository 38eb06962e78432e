import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { MECHANISMS } from "../../shared/mechanisms/registry.ts";
import { TERMS } from "../../shared/mechanisms/terms/registry.ts";
import { numberAt, placesOf, ruleSentence } from "../../shared/rulebook/rule-sentence.ts";
import { rulebookOf } from "../../shared/rulebook/rulebook.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import { publicScenario } from "../../shared/scenario/public-scenario.ts";
import { offersFor } from "../../shared/turn/offers.ts";
import { SENTENCES } from "../../shared/turn/texts.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";
import { randomInputs } from "../rules/random-play.ts";
import { close, type Game, sightFor } from "../rules/turns.ts";
import { gameOf, SHIPPED, shippedScenario } from "../scenario/shipped.ts";

const rules = Object.entries(SENTENCES).filter(([key]) => key.includes(".rule.") || key.startsWith("rule."));
const { numbers } = rulebookOf(shippedScenario("csto-2005"));
const print = (value: number): string => String(Math.round(1000 * value) / 1000);

/** Every way to a number, or to a group of numbers whose names the scenario chooses. */
function paths(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => paths(one, path === "" ? key : `${path}.${key}`));
}

describe("the rules in words", () => {
  test("every action, term and mechanism says how it is worked out", () => {
    for (const { id, text } of [...ACTIONS, ...TERMS, ...MECHANISMS])
      expect(text.rule.length, id).toBeGreaterThan(0);
  });

  test("every place names a number of the rules, and shares alone are given as per cent", () => {
    for (const [key, sentence] of rules)
      for (const { path, form } of placesOf(sentence)) {
        const value = numberAt(numbers, path);
        expect(value, `${key}: {${path}}`).toBeDefined();
        if (form === "percent") expect(value, `${key}: {${path}%}`).toBeLessThanOrEqual(1);
        if (form !== "number") expect(typeof value, `${key}: {${path}}`).toBe("number");
      }
  });

  test("every number of the rules is named by some sentence: none works unseen", () => {
    const named = new Set(rules.flatMap(([, sentence]) => placesOf(sentence).map(({ path }) => path)));
    const unseen = paths(numbers).filter(
      (path) => !named.has(path) && !named.has(path.slice(0, path.lastIndexOf("."))),
    );
    expect(unseen).toEqual([]);
  });

  test("a scenario's own number stands in its own rulebook", () => {
    const scenario = shippedScenario("csto-2005");
    const aid = { ...scenario.rules.actions.aid, economic: 17 };
    const changed = {
      ...scenario,
      rules: { ...scenario.rules, actions: { ...scenario.rules.actions, aid } },
    };
    const [, sentence = ""] = rules.find(([, text]) => text.includes("{actions.aid.economic}")) ?? [];
    const words = ruleSentence(sentence, rulebookOf(changed).numbers, print, (key) => key);
    expect(words).toContain("grows by 17 x amount");
    expect(words).not.toContain("{");
  });

  test("numbers are written without their sign, as per cent, and by name where the sentence asks for it", () => {
    const words = (sentence: string) => ruleSentence(sentence, numbers, print, (key) => key.toUpperCase());
    expect(words("{|breach.prestige|} and {breach.prestige}")).toBe("5 and -5");
    expect(words("{unpaidShare%}")).toBe("50 %");
    expect(words("{domainWeights}")).toBe("SECURITY 0.4, ECONOMIC 0.35, POLITICAL 0.25");
    expect(words("{no.such.number}")).toBe("{no.such.number}");
  });
});

describe("the rulebook", () => {
  test.each(SHIPPED)("of %s lists each action in play once, and nothing that is not in play", (id) => {
    const scenario = shippedScenario(id);
    const { actions, terms, mechanisms } = rulebookOf(publicScenario(scenario, { kind: "observer" }, false));
    expect(actions.map(({ action }) => action).sort()).toEqual(scenario.actions.map((one) => one.id).sort());
    expect(terms.map(({ key }) => key.slice(5)).sort()).toEqual([...scenario.terms].sort());
    for (const { id: mechanism, occurs } of MECHANISMS)
      expect(mechanisms.some(({ key }) => key === `mechanism.${mechanism}`)).toBe(
        occurs?.(scenario) !== false,
      );
    for (const { key, sentences } of [...actions, ...terms, ...mechanisms])
      expect(SENTENCES[`${key}.rule.${sentences}`], key).toBeDefined();
  });

  test("leaves out what cannot happen in the scenario", () => {
    const listed = (id: string) => rulebookOf(shippedScenario(id)).mechanisms.map(({ key }) => key);
    for (const key of ["institutions", "membership", "interference", "ultimata", "displeasure", "backlash"]) {
      expect(listed("practice"), key).not.toContain(`mechanism.${key}`);
      expect(listed("csto-2005"), key).toContain(`mechanism.${key}`);
    }
    expect(listed("practice")).toContain("mechanism.peacekeeping");
  });

  test.each(SHIPPED)("of %s names every mechanism that works in whole games at random", (id) => {
    const scenario = shippedScenario(id);
    const listed = new Set(rulebookOf(scenario).mechanisms.map(({ key }) => key));
    for (const seed of [1, 2, 3]) {
      let game = gameOf(scenario, "short");
      for (let turn = 0; turn < game.setting.calendar.turns; turn += 1) {
        const closed = close(game, randomInputs(game, seed));
        const causes = closed.outcome.entries.map(({ cause }) => cause);
        const at = causes.flatMap((cause) => (cause.kind === "mechanism" ? [cause.mechanism] : []));
        for (const mechanism of new Set(at)) expect(listed).toContain(`mechanism.${mechanism}`);
        game = closed;
      }
    }
  });

  test("says who may give an order where not everybody may", () => {
    const { actions } = rulebookOf(shippedScenario("csto-2005"));
    const seatsOf = (id: string) => actions.find(({ action }) => action === id)?.seats;
    expect(seatsOf("public-statement")).toBeNull();
    expect(seatsOf("crack-down")).not.toContain("moscow");
    expect(seatsOf("offer-aid")).not.toContain("tashkent");
    expect([...(seatsOf("offer-framework") ?? [])].sort()).toEqual(["astana", "moscow", "nato"]);
  });
});

describe("by whom an order is given", () => {
  const scenario = shippedScenario("csto-2005");
  const listed = new Map(
    rulebookOf(scenario).actions.map(({ action, seats }) => [
      action,
      seats ?? scenario.seats.map(({ id }) => id),
    ]),
  );

  test("an alliance without an economy gives no aid and threatens with no gas; only who leads deepens partnerships", () => {
    for (const action of ["offer-aid", "energy-deal", "coerce"]) {
      expect(listed.get(action), action).toContain("moscow");
      expect(listed.get(action), action).not.toContain("nato");
    }
    expect(listed.get("joint-exercise")).toContain("nato");
    expect(listed.get("deepen-partnership")).not.toContain("washington");
  });

  test("in a whole game at random nobody is offered an order that the rulebook gives to others", () => {
    const calendar = calendarOf(scenario, "short");
    const setting = { scenario, calendar, seed: "rulebook", line: 1 };
    let game: Game = { setting, world: setUpWorld(scenario, calendar) };
    for (let turn = 0; turn < calendar.turns; turn += 1) {
      for (const { id } of scenario.seats)
        for (const { action } of offersFor(sightFor(game, id), id))
          expect(listed.get(action), action).toContain(id);
      game = close(game, randomInputs(game, 1));
    }
  });
});
