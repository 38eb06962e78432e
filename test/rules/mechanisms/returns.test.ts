import { expect, test } from "vitest";
import { close, mechanismMoved, newGame, withNumbers } from "../turns.ts";

const settled = (game: ReturnType<typeof newGame>, target: Parameters<typeof mechanismMoved>[2]) =>
  mechanismMoved(close(game), "returns", target);

test("returns.1 stability settles 9 above its start, regime 7, by 6 % a turn", () => {
  expect(settled(newGame(), "state/kaz/stability")).toBeCloseTo(0.06 * 9, 3);
  expect(settled(newGame(), "state/kaz/regime")).toBeCloseTo(0.06 * 7, 3);
});

test("returns.2 openness goes back by 5 %, threat and trust by 4 %, prestige by 6 %", () => {
  const pushed = withNumbers(newGame(), {
    "state/kaz/openness": 55,
    "state/kaz/threat": 40,
    "trust/astana/moscow": 85,
    "seat/astana/prestige": 35,
  });
  expect(settled(pushed, "state/kaz/openness")).toBeCloseTo(-1, 3);
  expect(settled(pushed, "state/kaz/threat")).toBeCloseTo(-0.8, 3);
  expect(settled(pushed, "trust/astana/moscow")).toBeCloseTo(-0.8, 3);
  expect(settled(pushed, "seat/astana/prestige")).toBeCloseTo(1.2, 3);
});

test("returns.3 troops that the host trusts raise what it settles at by 2.5 a battalion, four counted", () => {
  expect(settled(newGame(), "state/tjk/stability")).toBeCloseTo(0.06 * (9 + 2.5 * 4 + 2.5 * 1), 3);
  expect(settled(newGame(), "state/tjk/regime")).toBeCloseTo(0.06 * (7 + 2.5 * 5), 3);
});

test("returns.4 troops that it distrusts lower it by 5 each base; between 35 and 50 they do nothing", () => {
  expect(settled(newGame(), "state/uzb/stability")).toBeCloseTo(0.06 * (9 - 5 - 5), 3);
  const bearable = withNumbers(newGame(), { "trust/tashkent/washington": 35, "trust/tashkent/nato": 49.9 });
  expect(settled(bearable, "state/uzb/stability")).toBeCloseTo(0.06 * 9, 3);
});

test("returns.5 nothing settles beyond the scale", () => {
  const high = newGame({
    change: (scenario) => ({
      ...scenario,
      states: scenario.states.map((state) => (state.id === "kaz" ? { ...state, stability: 98 } : state)),
    }),
  });
  expect(settled(high, "state/kaz/stability")).toBeCloseTo(0.06 * 2, 3);
});
