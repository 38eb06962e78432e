import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { scenarioIn } from "../../shared/session/read-scenario.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";

const text = readFileSync(join(import.meta.dirname, "../../scenarios/practice/scenario.yaml"), "utf8");

test("a thousand sessions of one scenario have its parts and its text but once, and each a scenario of its own", () => {
  // Each log has a text of its own, as it comes from the disk.
  const [one, other] = [scenarioIn(text), scenarioIn(Buffer.from(text).toString())];
  expect(other.scenario).not.toBe(one.scenario);
  expect(other.scenario).toEqual(one.scenario);
  expect(other.scenario.injects).toBe(one.scenario.injects);
  const numbers = [one, other].map(
    ({ scenario }) => setUpWorld(scenario, calendarOf(scenario, "short")).numbers,
  );
  expect(numbers[1]).toBe(numbers[0]);
});

test("a scenario comes out of a log as the parser gave it, with the colours of powers that name none", () => {
  const plain = text.replaceAll(/^ {4}palette: .*\n/gm, "");
  const { scenario } = parseScenario(plain, CATALOGUE);
  expect(scenario?.seats.map(({ palette }) => palette)).toEqual([
    ...["moscow", "washington", undefined, undefined],
  ]);
  expect(scenarioIn(plain).scenario).toEqual(scenario);
});

test("a scenario with other states or other trust has other numbers, whatever it shares", () => {
  const { scenario } = scenarioIn(text);
  const [first] = scenario.states;
  if (first === undefined) throw new Error("no state");
  const calmer = { ...scenario, states: [{ ...first, stability: 1 }, ...scenario.states.slice(1)] };
  const numbersOf = (one: typeof scenario) => setUpWorld(one, calendarOf(one, "short")).numbers;
  expect(numbersOf(scenario)[`state/${first.id}/stability`]).toBe(1000 * first.stability);
  expect(numbersOf(calmer)[`state/${first.id}/stability`]).toBe(1000);
});
