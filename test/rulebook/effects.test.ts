import { expect, test } from "vitest";
import { actionOf } from "../../shared/actions/registry.ts";
import { type ActionEffect, actionEffects } from "../../shared/rulebook/effects.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import { publicScenario } from "../../shared/scenario/public-scenario.ts";
import { shippedScenario } from "../scenario/shipped.ts";

const scenario = shippedScenario("csto-2005");
const calendar = calendarOf(scenario, "short");
const effects = new Map([...actionEffects(scenario, calendar)].map((effect) => [effect.action, effect]));

function effectOf(action: string): ActionEffect {
  const effect = effects.get(action);
  if (effect === undefined) throw new Error(`no effect of ${action}`);
  return effect;
}

test("every action in play does something but ask the facilitator", () => {
  for (const { id } of scenario.actions) {
    if (actionOf(id)?.judged === true) continue;
    const { moves, facts, seat, now, later } = effectOf(id);
    const others = moves.filter(({ target }) => !target.startsWith(`seat/${seat}/`));
    const isFelt = [...Object.values(now), ...Object.values(later)].some((delta) => delta !== 0);
    expect(isFelt || others.length > 0 || facts.length > 0, id).toBe(true);
  }
});

test("aid gives its patron influence at once, and it fades", () => {
  const { seat, now, later, moves } = effectOf("offer-aid");
  expect(now[seat]).toBeGreaterThan(0.05);
  expect(later[seat]).toBeGreaterThan(0);
  expect(later[seat]).toBeLessThan(now[seat] ?? 0);
  expect(moves.some(({ target }) => target === `seat/${seat}/capital`)).toBe(true);
});

test("who leaves gives to who stays: a withdrawal costs its owner influence and others gain", () => {
  const { seat, later } = effectOf("withdraw-forces");
  expect(later[seat]).toBeLessThan(0);
  expect(Object.entries(later).some(([patron, delta]) => patron !== seat && delta > 0)).toBe(true);
});

test("what an order needs is put there: a crisis, somebody who acted, two who distrust each other", () => {
  expect(effectOf("offer-aid").position).toBe("start");
  expect(["crisis", "motion"]).toContain(effectOf("deploy-peacekeepers").position);
  expect(effectOf("vote").position).toBe("motion");
  expect(effectOf("balance").position).toBe("active");
  expect(effectOf("join-institution").seat).not.toBe("moscow");
});

test("a reader who knows less gets effects all the same, and none that tells what others have", () => {
  const known = publicScenario(scenario, { kind: "seat", seat: "tashkent" }, false);
  const richer = { ...scenario, seats: scenario.seats.map((one) => ({ ...one, briefing: "other words" })) };
  const same = publicScenario(richer, { kind: "seat", seat: "tashkent" }, false);
  const first = actionEffects({ ...known, actions: known.actions.slice(0, 3) }, calendar);
  const second = actionEffects({ ...same, actions: same.actions.slice(0, 3) }, calendar);
  expect([...first]).toEqual([...second]);
});
