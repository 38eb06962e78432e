import { type GeoProjection, geoCentroid, geoConicEqualArea, geoGraticule, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import { type Atlas, largestPart, parts, REGION, topologyAround } from "./atlas.ts";
import type { Box, Point, Room } from "./map-types.ts";

/** A closed line in pixels, with the box around it: most points that are asked about lie outside. */
export interface Ring {
  readonly points: readonly Point[];
  readonly box: Box;
}

export interface Shape {
  readonly path: string;
  /** For asking what lies under a point. */
  readonly rings: readonly Ring[];
  /** The middle of the largest part, in pixels. */
  readonly middle: Point;
  /** Square pixels. */
  readonly area: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: ReadonlyMap<string, Shape>;
  /** All countries as one, with the coast as its edge. */
  readonly land: string;
  /** Borders of states in play, and borders among the others. */
  readonly borders: string;
  readonly farBorders: string;
  readonly graticule: string;
  readonly project: (at: Point) => Point;
}

/** Degrees from the middle of the map to each parallel that keeps its shapes. */
const TO_PARALLEL = 6.5;
/** Nearer to a pole no parallel makes sense. */
const MOST_LATITUDE = 78;

/**
 * Equal areas, because the map compares areas. In the region the parallels and the meridian fit Central Asia and the
 * Caucasus; elsewhere they are put where the states lie, so that north is up there.
 */
function projectionFor(atlas: Atlas, fit: readonly string[], { width, height, room }: Frame): GeoProjection {
  const aim = {
    type: "FeatureCollection" as const,
    features: fit.flatMap((id) => atlas.byId.get(id) ?? []),
  };
  const right = Math.max(room.left + 40, width - room.right);
  const bottom = Math.max(room.top + 40, height - room.bottom);
  const projection = geoConicEqualArea().parallels([35, 48]).rotate([-63, 0]);
  // Between two points of the region's lines nobody sees that a straight line should bend, and to bend it takes long.
  if (atlas === REGION) projection.precision(0);
  else if (aim.features.length > 0) {
    const [longitude, latitude] = geoCentroid(aim);
    const within = (degrees: number) => Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, degrees));
    projection
      .parallels([within(latitude - TO_PARALLEL), within(latitude + TO_PARALLEL)])
      .rotate([-longitude, 0]);
  }
  projection.fitExtent(
    [
      [room.left, room.top],
      [right, bottom],
    ],
    aim,
  );
  return projection;
}

/** Measured on the whole shape, before the picture's edge cuts it. */
function shapeOf(atlas: Atlas, id: string, projection: GeoProjection): Omit<Shape, "path"> {
  const draw = geoPath(projection).digits(1);
  const country = atlas.byId.get(id);
  const rings = parts(atlas, id).map((part) =>
    ringOf(
      (part[0] ?? []).flatMap(([x = 0, y = 0]): Point[] => {
        const at = projection([x, y]);
        return at ? [at] : [];
      }),
    ),
  );
  return {
    rings,
    middle: draw.centroid(largestPart(atlas, id)),
    area: country ? draw.area(country) : 0,
  };
}

function ringOf(points: readonly Point[]): Ring {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { points, box: { x: west, y: north, width: east - west, height: south - north } };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly room: Room;
}

/**
 * Draws the region so that the states of `fit` fill the frame less its covered `room`.
 * `states` are in play; they need not all be in `fit`.
 */
export function drawRegion(
  states: readonly string[],
  fit: readonly string[],
  frame: Frame,
  atlas = REGION,
): Drawing {
  const { byId } = atlas;
  const topology = topologyAround(atlas, fit);
  const { countries } = topology.objects;
  const { width, height } = frame;
  const hasShape = (id: string) => byId.has(id);
  const projection = projectionFor(atlas, fit.filter(hasShape), frame);
  const measured = states.filter(hasShape).map((id) => [id, shapeOf(atlas, id, projection)] as const);
  projection.clipExtent([
    [-40, -40],
    [width + 40, height + 40],
  ]);
  const draw = geoPath(projection).digits(1);
  const inPlay = new Set(states);
  const isInPlay = (country: { id?: string | number }) => inPlay.has(String(country.id));
  const lines = (keep: (one: { id?: string | number }, other: { id?: string | number }) => boolean) =>
    draw(mesh(topology, countries, keep)) ?? "";
  return {
    width,
    height,
    shapes: new Map(
      measured.map(([id, shape]) => {
        const country = byId.get(id);
        return [id, { ...shape, path: (country && draw(country)) ?? "" }];
      }),
    ),
    land: draw(merge(topology, countries.geometries)) ?? "",
    borders: lines((one, other) => one !== other && (isInPlay(one) || isInPlay(other))),
    farBorders: lines((one, other) => one !== other && !isInPlay(one) && !isInPlay(other)),
    graticule: draw(geoGraticule().step([10, 10])()) ?? "",
    project: (at) => projection([at[0], at[1]]) ?? [-1000, -1000],
  };
}

/** Whether a point in pixels lies in a shape: counts the edges to its right. */
export function liesIn(shape: Shape, point: Point): boolean {
  let inside = false;
  for (const ring of shape.rings)
    if (isWithin(ring.box, point) && hasOddEdgesToTheRight(ring, point)) inside = !inside;
  return inside;
}

function hasOddEdgesToTheRight({ points }: Ring, [x, y]: Point): boolean {
  let odd = false;
  let previous = points[points.length - 1];
  for (const point of points) {
    if (previous && point[1] > y !== previous[1] > y) {
      const crossing = ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]) + point[0];
      if (x < crossing) odd = !odd;
    }
    previous = point;
  }
  return odd;
}

function isWithin({ x, y, width, height }: Box, [left, top]: Point): boolean {
  return left >= x && left <= x + width && top >= y && top <= y + height;
}

/** Whether any of a shape lies under a box: its border crosses it or runs in it, or it holds all of the box. */
export function liesUnder(shape: Shape, box: Box): boolean {
  const within = (point: Point) => isWithin(box, point);
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
  return shape.rings.some(({ points }) => points.some(within)) || liesIn(shape, middle);
}
