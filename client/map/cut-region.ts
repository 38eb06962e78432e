/**
 * Cuts the maps out of the atlas: `node client/map/cut-region.ts`, needed again only when the atlas or a cut changes.
 * region.json is the region of the shipped scenarios and comes with the first page; world.json is for scenarios that play
 * elsewhere, and comes when one does. Source: the npm package world-atlas, countries at 1:50 million, made from Natural
 * Earth (public domain). Coastlines far from the region are drawn with fewer points, because they are only the frame.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { mergeArcs } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { COUNTRIES, UNNUMBERED } from "./countries.ts";
import { FOCUS } from "./focus.ts";

type Point = [number, number];
type Area = Polygon | MultiPolygon;
/** A polygon's rings, each a list of arcs; ~i is arc i backwards. */
type Rings = number[][];

interface Cut {
  readonly file: string;
  /** What lies outside is left out. Degrees: west, south, east, north. */
  readonly frame: readonly [number, number, number, number];
  /**
   * The roughness of lines, in degrees: in the focus, per degree of distance from it, at most, and at most as a part of a
   * line's extent, so that small islands and small states keep their shape.
   */
  readonly roughness: {
    readonly inside: number;
    readonly perDegree: number;
    readonly most: number;
    readonly ofExtent: number;
  };
  /** Islands that are smaller than this are left out, but for the largest part of each country. */
  readonly leastIsland: number;
}

const CUTS: readonly Cut[] = [
  {
    file: "region.json",
    frame: [10, 14, 112, 68],
    roughness: { inside: 0.012, perDegree: 0.03, most: 0.8, ofExtent: 1 },
    leastIsland: 0,
  },
  {
    file: "world.json",
    frame: [-181, -90, 181, 90],
    roughness: { inside: 0.07, perDegree: 0, most: 0.07, ofExtent: 0.06 },
    leastIsland: 0.5,
  },
];
/** The grid of the written files. */
const GRID = 0.01;
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

function extentOf(points: readonly Point[]): number {
  const along = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  return Math.max(Math.max(...along) - Math.min(...along), Math.max(...up) - Math.min(...up));
}

function meetsFrame([west, south, east, north]: Cut["frame"], rings: Rings): boolean {
  const points = pointsOf(rings);
  const along = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  return (
    Math.max(...along) > west &&
    Math.min(...along) < east &&
    Math.max(...up) > south &&
    Math.min(...up) < north
  );
}

/** The parts of a country that a cut shows. */
function partsIn({ frame, leastIsland }: Cut, parts: readonly Rings[]): Rings[] {
  const extents = parts.map((rings) => extentOf(pointsOf(rings)));
  const largest = Math.max(...extents);
  const isLarge = (extent = 0) => extent >= leastIsland || extent === largest;
  return parts.filter((rings, at) => isLarge(extents[at]) && meetsFrame(frame, rings));
}

/** The atlas draws who holds a place today; in the years of our scenarios Crimea was governed from Kyiv. */
function isCrimea(rings: Rings): boolean {
  return pointsOf(rings).every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.6);
}

function roughnessAt({ inside, perDegree, most }: Cut["roughness"], [x, y]: Point): number {
  const away = Math.max(FOCUS.west - x, x - FOCUS.east, FOCUS.south - y, y - FOCUS.north, 0);
  return Math.min(most, inside + away * perDegree);
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Douglas and Peucker's thinning: a line keeps its ends and every point that stands out by more than the roughness there. */
function thin(
  roughness: Cut["roughness"],
  line: Point[],
  most = extentOf(line) * roughness.ofExtent,
): Point[] {
  const first = line[0];
  const last = line[line.length - 1];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const closed = first[0] === last[0] && first[1] === last[1];
  let worst = 0;
  let at = closed ? Math.floor(line.length / 2) : 0;
  for (let i = 1; i < line.length - 1; i += 1) {
    const point = line[i] ?? first;
    const apart = distance(point, first, last) / Math.min(most, roughnessAt(roughness, point));
    if (apart > worst) [worst, at] = [apart, i];
  }
  if (worst <= 1 && !closed) return [first, last];
  return [...thin(roughness, line.slice(0, at + 1), most), ...thin(roughness, line.slice(at), most).slice(1)];
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

function nameOf({ properties }: { readonly properties?: object }): string {
  return properties !== undefined && "name" in properties ? String(properties.name) : "";
}

const areas = new Map<string, Rings[]>();
for (const geometry of atlas.objects.countries.geometries) {
  const id = COUNTRIES[String(geometry.id)] ?? UNNUMBERED[nameOf(geometry)];
  if (id === undefined || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) continue;
  const known = areas.get(id);
  const all = { type: "MultiPolygon" as const, arcs: [...(known ?? []), ...ringsOf(geometry)] };
  areas.set(id, known === undefined ? all.arcs : mergeArcs(atlas, [all]).arcs);
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

function write(cut: Cut): void {
  const numbers = new Map<number, number>();
  const arcs: Point[][] = [];
  const renumber = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    const known = numbers.get(old) ?? arcs.push(onGrid(thin(cut.roughness, lines[old] ?? []))) - 1;
    numbers.set(old, known);
    return arc < 0 ? ~known : known;
  };
  const geometries = [...areas].flatMap(([id, all]) => {
    const parts = partsIn(cut, all);
    if (parts.length === 0) return [];
    return [
      { type: "MultiPolygon", id, arcs: parts.map((rings) => rings.map((ring) => ring.map(renumber))) },
    ];
  });
  const map = {
    type: "Topology",
    transform: { scale: [GRID, GRID], translate: [0, 0] },
    objects: { countries: { type: "GeometryCollection", geometries } },
    arcs,
  };
  const path = join(import.meta.dirname, cut.file);
  writeFileSync(path, `${JSON.stringify(map)}\n`);
  console.log(`${path}: ${geometries.length} countries, ${arcs.length} lines`);
}

for (const cut of CUTS) write(cut);
