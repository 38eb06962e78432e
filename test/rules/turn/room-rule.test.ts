import { expect, test } from "vitest";
import { roomFactor } from "../../../shared/world/draft-writer.ts";
import type { Target } from "../../../shared/world/target.ts";

const factor = (target: Target, points: number, value: number) =>
  roomFactor(target, points, value * 1000, 50);

test.each([
  "engagement/moscow/kaz/security",
  "state/kaz/stability",
  "state/kaz/regime",
  "state/kaz/openness",
  "state/kaz/threat",
] as const)("room.1 a rise of %s is full up to 50 and shrinks to nothing at 100", (target) => {
  expect([0, 50, 75, 90, 100].map((value) => factor(target, 1, value))).toEqual([1, 1, 0.5, 0.2, 0]);
});

test("room.2 a fall of openness shrinks toward 0, other falls do not", () => {
  expect([100, 50, 25, 0].map((value) => factor("state/kaz/openness", -1, value))).toEqual([1, 1, 0.5, 0]);
  for (const target of ["state/kaz/stability", "state/kaz/threat", "engagement/moscow/kaz/security"] as const)
    expect(factor(target, -1, 5)).toBe(1);
});

test("room.3 capital, funds, prestige, trust, floors and quality have no room", () => {
  for (const target of [
    "seat/moscow/capital",
    "seat/moscow/prestige",
    "trust/moscow/astana",
    "floor/moscow/kaz/security",
    "state/kaz/quality",
  ] as const)
    expect(factor(target, 1, 95)).toBe(1);
});
