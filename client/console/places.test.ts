import { describe, expect, test } from "vitest";
import { addressOf, isForWhiteCell, placesOf } from "./places.ts";

const channel = (key: string, ...seats: string[]) => ({ key, seats, messages: [], more: false });

describe("where things are said, as the white cell sees it", () => {
  const channels = [
    channel("public"),
    channel("seat/tashkent", "tashkent"),
    channel("facilitator/tashkent", "tashkent"),
    channel("moscow+tashkent", "moscow", "tashkent"),
  ];
  const places = placesOf(channels, ["moscow", "tashkent"]);

  test("a seat's line to the white cell is not its delegation's own talk", () => {
    const line = places.find(({ key }) => key === "facilitator/tashkent");
    const inside = places.find(({ key }) => key === "seat/tashkent");
    expect(line?.channel).toBe(channels[2]);
    expect(inside?.channel).toBe(channels[1]);
    expect(line && addressOf(line)).toEqual(["tashkent"]);
    expect(inside && addressOf(inside)).toBeNull();
  });

  test("a seat that has said nothing yet can be written to", () => {
    const line = places.find(({ key }) => key === "facilitator/moscow");
    expect(line?.channel).toBeUndefined();
    expect(line && addressOf(line)).toEqual(["moscow"]);
  });

  test("the white cell may join talks between seats, and is not told of each word there", () => {
    const talks = places.find(({ kind }) => kind === "talks");
    expect(talks && addressOf(talks)).toEqual(["moscow", "tashkent"]);
    const cell = channel("facilitator");
    expect([...channels, cell].filter(isForWhiteCell).map(({ key }) => key)).toEqual([
      ...["public", "facilitator/tashkent", "facilitator"],
    ]);
  });
});
