import { expect, test } from "vitest";
import { close, mechanismMoved, newGame, withNumbers } from "../turns.ts";

test("threat.1 grows by the drift of the state", () => {
  const closed = close(newGame());
  expect(mechanismMoved(closed, "threat", "state/kaz/threat", "grew")).toBe(0.5);
  expect(mechanismMoved(closed, "threat", "state/uzb/threat", "grew")).toBe(0.8);
});

test("threat.2 evens out with the neighbours by 6 % of the distance to their mean", () => {
  const closed = close(newGame());
  const mean = (50 + 45 + 15) / 3;
  expect(mechanismMoved(closed, "threat", "state/kaz/threat", "crossed")).toBeCloseTo(0.06 * (mean - 20), 3);
  expect(mechanismMoved(closed, "threat", "state/uzb/threat", "crossed")).toBeLessThan(0);
});

test("threat.3 near the end of the scale it grows less: the room rule", () => {
  const closed = close(withNumbers(newGame(), { "state/uzb/threat": 90 }));
  expect(mechanismMoved(closed, "threat", "state/uzb/threat", "grew")).toBeCloseTo(0.8 * (10 / 50), 3);
});

test("threat.4 a turn of four months brings twice the drift", () => {
  const closed = close(newGame({ variant: "short" }));
  expect(mechanismMoved(closed, "threat", "state/kaz/threat", "grew")).toBe(1);
});
