import { geoArea, geoCentroid } from "d3-geo";
import { expect, test } from "vitest";
import { liesInRegion, loadWorld, REGION } from "./atlas.ts";
import { frameAround } from "./frame.ts";
import { drawRegion } from "./region-drawing.ts";

const FRAME = { width: 680, height: 520, room: frameAround({}, false) };

test("the shipped scenarios, and made-up valleys, need no more than the map that comes with the page", () => {
  expect(liesInRegion(["kaz", "uzb", "kgz", "tjk", "tkm", "arm", "geo", "aze"])).toBe(true);
  expect(liesInRegion(["kaz", "uzb", "kgz", "tjk", "arm", "blr"])).toBe(true);
  expect(liesInRegion(["velmar-state", "kestrin-state"])).toBe(true);
});

test.each([
  ["the Balkans", ["srb", "mkd", "alb", "xkx"]],
  ["the Great Lakes", ["rwa", "bdi", "uga", "cod"]],
  ["Korea", ["kor", "prk"]],
  ["Central America", ["nic", "hnd", "slv"]],
  ["the Andes", ["chl", "per", "bol"]],
  ["the South Pacific, over the line of the date", ["fji", "nzl"]],
  ["Iceland", ["isl"]],
])("%s lies elsewhere, and is drawn on a map of the world: whole, and with north up", async (_, states) => {
  expect(liesInRegion(states)).toBe(false);
  const { shapes, project } = drawRegion(states, states, FRAME, await loadWorld());
  expect([...shapes.keys()]).toEqual(states);
  let largest = 0;
  for (const { middle, area, rings } of shapes.values()) {
    largest = Math.max(largest, area);
    expect(area).toBeGreaterThan(20);
    for (const [x, y] of [middle, ...rings.flatMap(({ points }) => points)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(FRAME.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(FRAME.height);
    }
  }
  // No ring was turned inside out by its thinning: then all the rest of the world would be the state.
  expect(largest).toBeLessThan(FRAME.width * FRAME.height);
  expect(largest).toBeGreaterThan(2_000);
  const first = (await loadWorld()).byId.get(states[0] ?? "");
  if (first === undefined) throw new Error(`the world has no ${states[0]}`);
  const [longitude, latitude] = geoCentroid(first);
  const [, north] = project([longitude, latitude + 1]);
  const [, south] = project([longitude, latitude - 1]);
  expect(north).toBeLessThan(south);
});

test("no country has its inside out", async () => {
  for (const { countries } of [REGION, await loadWorld()])
    for (const country of countries.features) expect(geoArea(country), `${country.id}`).toBeLessThan(1);
});
