import fc from "fast-check";
import { expect, test } from "vitest";
import { type Course, letterPlaces, type Point, patternOf } from "./line-marks.ts";

const course = (...heights: readonly (number | null)[]): Course =>
  heights.map((y, at) => (y === null ? null : { x: at * 100, y }));

/** Letters of at most two characters are 11 pixels tall and less than 20 wide. */
const apart = (one: Point | null | undefined, other: Point | null | undefined): boolean =>
  Math.abs((one?.x ?? 0) - (other?.x ?? 0)) >= 20 || Math.abs((one?.y ?? 0) - (other?.y ?? 0)) >= 14;

test("eight lines without a colour have eight patterns, and a ninth begins anew", () => {
  const patterns = Array.from({ length: 8 }, (_, at) => patternOf(at));
  expect(new Set(patterns).size).toBe(8);
  expect(patternOf(8)).toBe(patterns[0]);
});

test("a letter stands where its line is away from the others, though they are not lettered themselves", () => {
  const lines = [course(50, 50, 50, 90), course(50, 50, 10, 50), course(52, 52, 48, 50)];
  const [place] = letterPlaces(lines, [0]);
  expect(place?.x).toBeGreaterThan(200);
  expect(place?.y).toBeGreaterThan(60);
});

test("letters of lines that run together stand one behind the other", () => {
  const together = course(50, 51, 50, 51);
  const places = letterPlaces([together, together, together], [0, 1, 2]);
  const along = places.map((place) => place?.x ?? 0).sort((one, other) => one - other);
  for (const [at, x] of along.slice(1).entries()) expect(x - (along[at] ?? 0)).toBeGreaterThanOrEqual(24);
});

test("eight lines of a short game are all lettered, however they run, and no letter lies on another", () => {
  const heights = fc.array(fc.integer({ min: 40, max: 60 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(heights, { minLength: 8, maxLength: 12 }), (all) => {
      const lines = all.map((each) => each.map((y, at) => ({ x: at * 300, y })));
      const places = letterPlaces(lines, [0, 1, 2, 3, 4, 5, 6, 7]);
      for (const [at, one] of places.entries()) {
        expect(one).not.toBeNull();
        for (const other of places.slice(at + 1)) expect(apart(one, other)).toBe(true);
      }
    }),
    { seed: 8, numRuns: 300 },
  );
});

test("where lines run together and there is no width for all letters, some are left out", () => {
  const together = course(50, 50);
  const places = letterPlaces(
    Array.from({ length: 8 }, () => together),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  expect(places.filter((place) => place !== null).length).toBeLessThan(4);
  expect(places[0]).toEqual({ x: 50, y: 50 });
});

test("a line of one point has no place for a letter, and a gap is none", () => {
  expect(letterPlaces([course(50)], [0])).toEqual([null]);
  expect(letterPlaces([course(10, null, 20, 30)], [0])[0]?.x).toBeGreaterThan(200);
});
