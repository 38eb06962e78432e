import { describe, expect, it } from "vitest";
import { influenceBoard } from "../../shared/influence/board.ts";
import { fixtureSetting } from "./fixture.ts";

describe("the influence of the start position", () => {
  const { scenario, world } = fixtureSetting();
  const board = influenceBoard(scenario, world.numbers);

  it("gives the regional influence of rules.md section 11", () => {
    const rounded = Object.values(board.regional).map((value) => Math.round(value * 10) / 10);
    expect(rounded).toEqual([13.7, 6.4, 1.6, 1.7]);
  });

  it("gives the autonomy of rules.md section 11", () => {
    const rounded = Object.fromEntries(
      Object.entries(board.autonomy).map(([state, value]) => [state, Math.round(value)]),
    );
    expect(rounded).toEqual({ kaz: 85, uzb: 84, kgz: 77, tjk: 68, tkm: 88, arm: 70, geo: 75, aze: 86 });
  });

  it("gives the worked example of Uzbek security: leaving is a gift to the one who stays", () => {
    expect(board.influence.uzb?.moscow?.domains.security).toBeCloseTo(6.67, 1);
    const left = {
      ...world.numbers,
      "engagement/washington/uzb/security": 15_000,
      "engagement/nato/uzb/security": 10_000,
    };
    expect(influenceBoard(scenario, left).influence.uzb?.moscow?.domains.security).toBeCloseTo(8.57, 2);
  });
});
