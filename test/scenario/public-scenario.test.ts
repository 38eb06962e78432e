import { expect, test } from "vitest";
import { publicScenario } from "../../shared/scenario/public-scenario.ts";
import { fixtureScenario } from "../rules/fixture.ts";

const scenario = fixtureScenario();
const tashkent = { kind: "seat", seat: "tashkent" } as const;

/** The scenario with the start means of two other seats exchanged. */
function exchanged(one: string, other: string) {
  const means = (seat: string) => {
    const { capital, funds, forces } = scenario.seats.find(({ id }) => id === seat) ?? expect.fail(seat);
    return { capital, funds, forces };
  };
  const given = new Map([
    [one, means(other)],
    [other, means(one)],
  ]);
  return { ...scenario, seats: scenario.seats.map((seat) => ({ ...seat, ...given.get(seat.id) })) };
}

test("a seat cannot tell what another one starts with", () => {
  const seen = publicScenario(scenario, tashkent, false);
  expect(publicScenario(exchanged("moscow", "bishkek"), tashkent, false)).toEqual(seen);
  expect(publicScenario(exchanged("moscow", "bishkek"), { kind: "observer" }, false)).toEqual(
    publicScenario(scenario, { kind: "observer" }, false),
  );
});

test("a seat knows its own start, and the white cell everybody's", () => {
  const own = scenario.seats.find(({ id }) => id === "tashkent");
  expect(publicScenario(scenario, tashkent, false).seats.find(({ id }) => id === "tashkent")).toEqual(own);
  expect(publicScenario(scenario, { kind: "facilitator" }, false).seats).toEqual(scenario.seats);
});

test("a seat knows the trust that it gives and receives, and no other", () => {
  const { trust } = publicScenario(scenario, tashkent, false);
  expect(trust.length).toBeGreaterThan(0);
  expect(trust).toEqual(
    scenario.trust.filter(({ from, toward }) => from === "tashkent" || toward === "tashkent"),
  );
  expect(publicScenario(scenario, { kind: "observer" }, false).trust).toEqual([]);
});
