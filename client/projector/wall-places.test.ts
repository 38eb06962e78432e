import { expect, test } from "vitest";
import { frameAround } from "../map/frame.ts";
import { drawRegion, liesUnder } from "../map/region-drawing.ts";
import { wallPlaces } from "./wall-places.ts";

const SIZE = { width: 796, height: 482 };
const WORDS = { title: { width: 362, height: 56 }, legend: { width: 736, height: 30 } };
const IN_2005 = ["kaz", "uzb", "kgz", "tjk", "tkm", "arm", "geo", "aze"];
const IN_2022 = ["kaz", "uzb", "kgz", "tjk", "arm", "blr"];

const hidden = (states: readonly string[]) => {
  const { room, covered } = wallPlaces(states, SIZE, WORDS);
  const { shapes } = drawRegion(states, states, { ...SIZE, room: frameAround(room, false) });
  return [...shapes].filter(([, shape]) => covered.some((box) => liesUnder(shape, box))).map(([id]) => id);
};

test("no state lies under the title or the legend, wherever the region's states are", () => {
  expect(hidden(IN_2005)).toEqual([]);
  expect(hidden(IN_2022)).toEqual([]);
  expect(hidden(["blr"])).toEqual([]);
});

test("the map gives way to the title only where a state would lie under it", () => {
  expect(wallPlaces(IN_2005, SIZE, WORDS).room.top).toBe(30);
  expect(wallPlaces(IN_2022, SIZE, WORDS).room.top).toBeGreaterThan(WORDS.title.height);
});

test("a state lies under a box that is smaller than itself, and not under one beside it", () => {
  const { shapes } = drawRegion(["kaz"], ["kaz"], { ...SIZE, room: frameAround({}, false) });
  const kazakhstan = shapes.get("kaz");
  if (kazakhstan === undefined) throw new Error("the region has Kazakhstan");
  const [x, y] = kazakhstan.middle;
  expect(liesUnder(kazakhstan, { x: x - 1, y: y - 1, width: 2, height: 2 })).toBe(true);
  expect(liesUnder(kazakhstan, { x: 0, y: 0, width: 20, height: 20 })).toBe(false);
});
