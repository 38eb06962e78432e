/**
 * Cuts the region out of the world and writes region.json: `node client/map/cut-region.ts`, needed again only when the
 * atlas or the box changes. Source: the npm package world-atlas, countries at 1:50 million, made from Natural Earth
 * (public domain). Coastlines far from the region are drawn with fewer points, because they are only the frame.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { mergeArcs } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { COUNTRIES } from "./countries.ts";

type Point = [number, number];
type Area = Polygon | MultiPolygon;
/** A polygon's rings, each a list of arcs; ~i is arc i backwards. */
type Rings = number[][];

/** Degrees: west, south, east, north. */
const FRAME = [10, 14, 112, 68] as const;
const FOCUS = [38, 34, 88, 56] as const;
/** The grid of the written file, and the roughness of lines in the region and per degree of distance from it, in degrees. */
const GRID = 0.01;
const ROUGHNESS = { inside: 0.012, perDegree: 0.03, most: 0.8 } as const;

const atlas: Topology<{ countries: GeometryCollection }> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
);

const lines: Point[][] = atlas.arcs.map((arc) => {
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  let x = 0;
  let y = 0;
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

const ringsOf = (area: Area): Rings[] => (area.type === "Polygon" ? [area.arcs] : area.arcs);
const pointsOf = (rings: Rings): Point[] => rings.flat().flatMap((arc) => lines[arc < 0 ? ~arc : arc] ?? []);

function meetsFrame(rings: Rings): boolean {
  const points = pointsOf(rings);
  const along = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  return (
    Math.max(...along) > FRAME[0] &&
    Math.min(...along) < FRAME[2] &&
    Math.max(...up) > FRAME[1] &&
    Math.min(...up) < FRAME[3]
  );
}

/** The atlas draws who holds a place today; in the years of our scenarios Crimea was governed from Kyiv. */
function isCrimea(rings: Rings): boolean {
  return pointsOf(rings).every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.6);
}

function roughnessAt([x, y]: Point): number {
  const away = Math.max(FOCUS[0] - x, x - FOCUS[2], FOCUS[1] - y, y - FOCUS[3], 0);
  return Math.min(ROUGHNESS.most, ROUGHNESS.inside + away * ROUGHNESS.perDegree);
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Douglas and Peucker's thinning: a line keeps its ends and every point that stands out by more than the roughness there. */
function thin(line: Point[]): Point[] {
  const first = line[0];
  const last = line[line.length - 1];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const closed = first[0] === last[0] && first[1] === last[1];
  let worst = 0;
  let at = closed ? Math.floor(line.length / 2) : 0;
  for (let i = 1; i < line.length - 1; i += 1) {
    const point = line[i] ?? first;
    const apart = distance(point, first, last) / roughnessAt(point);
    if (apart > worst) [worst, at] = [apart, i];
  }
  if (worst <= 1 && !closed) return [first, last];
  return [...thin(line.slice(0, at + 1)), ...thin(line.slice(at)).slice(1)];
}

/** Steps on the grid, as TopoJSON writes a line. */
function onGrid(line: Point[]): Point[] {
  const steps: Point[] = [];
  let [px, py] = [0, 0];
  for (const [x, y] of line) {
    const [gx, gy] = [Math.round(x / GRID), Math.round(y / GRID)];
    if (steps.length > 0 && gx === px && gy === py) continue;
    steps.push([gx - px, gy - py]);
    [px, py] = [gx, gy];
  }
  return steps.length > 1 ? steps : [...steps, [0, 0]];
}

const areas = new Map<string, Rings[]>();
for (const geometry of atlas.objects.countries.geometries) {
  const [id] = COUNTRIES[String(geometry.id)] ?? [];
  if (id === undefined || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) continue;
  areas.set(id, ringsOf(geometry).filter(meetsFrame));
}
const russia = areas.get("rus") ?? [];
const ukraine = {
  type: "MultiPolygon" as const,
  arcs: [...(areas.get("ukr") ?? []), ...russia.filter(isCrimea)],
};
areas.set(
  "rus",
  russia.filter((rings) => !isCrimea(rings)),
);
areas.set("ukr", mergeArcs(atlas, [ukraine]).arcs);

const numbers = new Map<number, number>();
const arcs: Point[][] = [];
const renumber = (arc: number): number => {
  const old = arc < 0 ? ~arc : arc;
  const known = numbers.get(old) ?? arcs.push(onGrid(thin(lines[old] ?? []))) - 1;
  numbers.set(old, known);
  return arc < 0 ? ~known : known;
};
const geometries = [...areas]
  .filter(([, polygons]) => polygons.length > 0)
  .map(([id, polygons]) => ({
    type: "MultiPolygon",
    id,
    arcs: polygons.map((rings) => rings.map((ring) => ring.map(renumber))),
  }));

const region = {
  type: "Topology",
  transform: { scale: [GRID, GRID], translate: [0, 0] },
  objects: { countries: { type: "GeometryCollection", geometries } },
  arcs,
};
const path = join(import.meta.dirname, "region.json");
writeFileSync(path, `${JSON.stringify(region)}\n`);
console.log(`${path}: ${geometries.length} countries, ${arcs.length} lines`);
