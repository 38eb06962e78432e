import { expect, test } from "vitest";
import type { Scenario } from "../../../shared/scenario/format.ts";
import { close, idle, moved, newGame, numberOf, withNumbers } from "../turns.ts";

type Inject = Scenario["injects"][number];

function withInject(
  given: Partial<Inject> & Pick<Inject, "when">,
  variant: "short" | "full" = "full",
  seed = "test",
) {
  const inject: Inject = {
    id: "planted",
    title: "Planted",
    text: "Something happens.",
    audience: "open",
    effects: [],
    source: "judgement",
    ...given,
  };
  return newGame({ variant, seed, change: (scenario) => ({ ...scenario, injects: [inject] }) });
}

const happened = ({ world }: Pick<ReturnType<typeof newGame>, "world">) =>
  Object.values(world.tables.injects).map(({ turn }) => turn);

test("injects.1 by turn: Iraq takes an order and 2 capital away, and the order is back a turn later", () => {
  const second = close(idle(newGame(), 1));
  expect(moved(second, "seat/washington/capital", ({ kind }) => kind === "inject")).toBe(-2);
  expect(numberOf(second, "seat/washington/orders")).toBe(3);
  expect(numberOf(close(second), "seat/washington/orders")).toBe(4);
});

test("injects.2 by date: in the turn that holds the day, once", () => {
  const game = withInject({ when: { date: "2005-10-15" } });
  expect(happened(idle(game, 2))).toEqual([]);
  expect(happened(idle(game, 3))).toEqual([3]);
  expect(happened(idle(game, 6))).toEqual([3]);
  expect(happened(idle(withInject({ when: { date: "2005-10-15" } }, "short"), 3))).toEqual([2]);
});

test("injects.3 by condition on the world at the close, all of them", () => {
  const when = {
    condition: [
      { metric: "threat", state: "uzb", above: 60 },
      { metric: "stability", state: "uzb", below: 50 },
    ],
  };
  const game = withInject({ when });
  expect(happened(close(withNumbers(game, { "state/uzb/threat": 60 })))).toEqual([]);
  expect(happened(close(withNumbers(game, { "state/uzb/threat": 61 })))).toEqual([1]);
  expect(happened(close(withNumbers(game, { "state/uzb/threat": 61, "state/uzb/stability": 50 })))).toEqual(
    [],
  );
});

test("injects.4 by draw, from a turn on, and with its chance per two months", () => {
  const share = (variant: "short" | "full") => {
    let count = 0;
    for (let seed = 0; seed < 300; seed += 1)
      count += happened(
        close(withInject({ when: { chance: 0.3, from: 1 } }, variant, `draw ${seed}`)),
      ).length;
    return count / 300;
  };
  expect(Math.abs(share("full") - 0.3)).toBeLessThan(0.06);
  expect(Math.abs(share("short") - 0.51)).toBeLessThan(0.06);
  expect(happened(idle(withInject({ when: { chance: 1, from: 3 } }), 4))).toEqual([3]);
});

test("injects.5 by the facilitator's hand, and then only", () => {
  const game = withInject({ when: "facilitator" });
  expect(happened(idle(game, 3))).toEqual([]);
  const fired = close(game, { fired: ["planted"] });
  expect(happened(fired)).toEqual([1]);
  expect(happened(close(fired, { fired: ["planted"] }))).toEqual([1]);
});

test("injects.6 a rise near the end of a scale is less: the room rule", () => {
  const game = withInject({ when: { turn: 1 }, effects: [{ target: "state/uzb/threat", delta: 10 }] });
  const closed = close(withNumbers(game, { "state/uzb/threat": 80 }));
  expect(moved(closed, "state/uzb/threat", ({ kind }) => kind === "inject")).toBeCloseTo(4, 3);
});

test("injects.7 a crisis where one is open hits, but opens no second zone", () => {
  const game = newGame();
  const first = close(game, { fired: ["raid"] });
  const zones = (at: typeof first) =>
    Object.values(at.world.tables.crises).filter(({ state }) => state === "kgz");
  expect(zones(first)).toHaveLength(1);
  const other = newGame({
    change: (scenario) => ({
      ...scenario,
      injects: scenario.injects.map((inject) => ({ ...inject, id: `${inject.id}-2` })),
    }),
  });
  const second = close({ setting: other.setting, world: first.world }, { fired: ["raid-2"] });
  expect(zones(second)).toHaveLength(1);
  expect(moved(second, "state/kgz/stability", ({ kind }) => kind === "inject")).toBe(-8);
});

test("injects.8 one for some seats is known to those alone, with all that it did", () => {
  const game = withInject({
    when: { turn: 1 },
    audience: ["tashkent", "moscow"],
    effects: [{ target: "state/uzb/stability", delta: -2 }],
  });
  const { outcome } = close(game);
  const about = [...outcome.facts, ...outcome.entries].filter(
    (one) =>
      ("cause" in one && one.cause.kind === "inject") ||
      ("source" in one && one.source === "mechanism.injects"),
  );
  expect(about).toHaveLength(2);
  for (const { audience } of about) expect(audience).toEqual(["moscow", "tashkent"]);
});
