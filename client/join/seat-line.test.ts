import { describe, expect, test } from "vitest";
import { seatLine } from "./seat-line.ts";

const seat = { name: "Tashkent", state: "Uzbekistan", taken: 0, botFirst: false };
const line = (other: Partial<typeof seat> | { state: null }) => seatLine({ ...seat, ...other }, "for a bot");

describe("the line below a seat's name", () => {
  test("says whose government it is, unless it has the state's own name or is a power from outside", () => {
    expect(line({})).toBe("Uzbekistan");
    expect(line({ name: "Uzbekistan" })).toBe("");
    expect(line({ state: null })).toBe("");
  });

  test("says that a bot should rather have a seat, while nobody has it", () => {
    expect(line({ botFirst: true })).toBe("Uzbekistan · for a bot");
    expect(line({ botFirst: true, name: "Uzbekistan" })).toBe("for a bot");
    expect(line({ botFirst: true, taken: 1 })).toBe("Uzbekistan");
  });
});
