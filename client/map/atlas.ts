import { geoCentroid, geoDistance, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, MultiPolygon as OfLines, Topology } from "topojson-specification";
import { oncePer } from "../../shared/base/once-per.ts";
import { persistent } from "../look/later.tsx";
import { FOCUS } from "./focus.ts";
import source from "./region.json";

interface Countries extends GeometryCollection {
  geometries: OfLines[];
}

/** Outlines of countries, by their three letters. */
export interface Atlas {
  readonly topology: Topology<{ countries: Countries }>;
  readonly countries: FeatureCollection<MultiPolygon>;
  readonly byId: ReadonlyMap<string, Feature<MultiPolygon>>;
}

// The written files are TopoJSON by construction; TypeScript sees only arrays of numbers in them.
function atlasOf(written: unknown): Atlas {
  const topology = written as Atlas["topology"];
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<MultiPolygon>;
  const byId = new Map(countries.features.map((country) => [String(country.id), country]));
  return { topology, countries, byId };
}

/** The region of the shipped scenarios, which comes with the page. */
export const REGION: Atlas = atlasOf(source);

/** The whole world, once a scenario has asked for it. */
let world: Atlas | null = null;

export async function loadWorld(): Promise<Atlas> {
  const { default: written } = await import("./world.json");
  world ??= atlasOf(written);
  return world;
}

/** The atlas that draws these states best: the world where they lie elsewhere, as soon as it has come. */
export function useAtlas(states: readonly string[]): Atlas {
  const [, come] = useState(world !== null);
  const elsewhere = !liesInRegion(states);
  useEffect(() => {
    if (!elsewhere || world !== null) return;
    let left = false;
    void persistent(loadWorld, Number.POSITIVE_INFINITY).then(() => !left && come(true));
    return () => {
      left = true;
    };
  }, [elsewhere]);
  return elsewhere && world !== null ? world : REGION;
}

/** Whether the region's own map is the right one: its states are drawn there, and most of them finely. */
export function liesInRegion(states: readonly string[]): boolean {
  const countries = states.filter((id) => /^[a-z]{3}$/.test(id));
  if (countries.length === 0) return true;
  if (!countries.every((id) => REGION.byId.has(id))) return false;
  const middles = countries.map((id) => middleOf(REGION, id));
  const mean = (at: 0 | 1) => middles.reduce((sum, middle) => sum + middle[at], 0) / middles.length;
  const { west, south, east, north } = FOCUS;
  return mean(0) > west && mean(0) < east && mean(1) > south && mean(1) < north;
}

/** Degrees around a map's middle, and around its states, of which a corner of the map may show something. */
const SEEN = { least: 35, beyond: 25 };

/** The atlas without what lies far from these states: to draw the whole world takes long, on a phone too long. */
export function topologyAround(atlas: Atlas, states: readonly string[]): Atlas["topology"] {
  const { topology } = atlas;
  const aim = states.flatMap((id) => atlas.byId.get(id) ?? []);
  if (atlas === REGION || aim.length === 0) return topology;
  const middle = geoCentroid({ type: "FeatureCollection", features: aim });
  const degrees = (point: Position) => (geoDistance(middle, point as [number, number]) * 180) / Math.PI;
  const distances = (country: Feature<MultiPolygon>) => country.geometry.coordinates.flat(2).map(degrees);
  const reach = Math.max(SEEN.least, Math.max(...aim.flatMap(distances)) + SEEN.beyond);
  const near = atlas.countries.features.filter((country) => Math.min(...distances(country)) < reach);
  const kept = new Set(near.map(({ id }) => id));
  const { countries } = topology.objects;
  const geometries = countries.geometries.filter(({ id }) => kept.has(id));
  return { ...topology, objects: { countries: { ...countries, geometries } } };
}

export function parts({ byId }: Atlas, id: string): Position[][][] {
  return byId.get(id)?.geometry.coordinates ?? [];
}

export const largestPart = oncePer((atlas: Atlas, id: string): MultiPolygon => {
  const { area } = geoPath();
  const sized = parts(atlas, id).map((part) => ({
    part,
    size: area({ type: "Polygon", coordinates: part }),
  }));
  const largest = sized.toSorted((one, other) => other.size - one.size)[0];
  return { type: "MultiPolygon", coordinates: largest ? [largest.part] : [] };
});

/** Degrees of longitude and latitude of the middle of a country's largest part, as on a flat map. */
export const middleOf = oncePer((atlas: Atlas, id: string) => geoPath().centroid(largestPart(atlas, id)));
