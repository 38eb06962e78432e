import { geoCentroid, geoDistance, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { persistent } from "../look/later.tsx";
import { FOCUS } from "./focus.ts";
import source from "./region.json";

/** Outlines of countries, by their three letters. */
export interface Atlas {
  readonly topology: Topology<{ countries: GeometryCollection }>;
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
  const middles = countries.map((id) => geoCentroid(largestPart(REGION, id)));
  const mean = (at: 0 | 1) => middles.reduce((sum, middle) => sum + middle[at], 0) / middles.length;
  const { west, south, east, north } = FOCUS;
  return mean(0) > west && mean(0) < east && mean(1) > south && mean(1) < north;
}

/** Degrees around a map's middle, and around its states, of which a corner of the map may show something. */
const SEEN = { least: 35, beyond: 25 };

/** The atlas without what lies far from these states: to draw the whole world takes long, on a phone too long. */
export function atlasAround(atlas: Atlas, states: readonly string[]): Pick<Atlas, "topology" | "countries"> {
  const aim = states.flatMap((id) => atlas.byId.get(id) ?? []);
  if (atlas === REGION || aim.length === 0) return atlas;
  const middle = geoCentroid({ type: "FeatureCollection", features: aim });
  const degrees = (point: Position) => (geoDistance(middle, point as [number, number]) * 180) / Math.PI;
  const distances = (country: Feature<MultiPolygon>) => country.geometry.coordinates.flat(2).map(degrees);
  const reach = Math.max(SEEN.least, Math.max(...aim.flatMap(distances)) + SEEN.beyond);
  const features = atlas.countries.features.filter((country) => Math.min(...distances(country)) < reach);
  const kept = new Set(features.map(({ id }) => id));
  const { topology } = atlas;
  const { countries } = topology.objects;
  const geometries = countries.geometries.filter(({ id }) => kept.has(id));
  return {
    topology: { ...topology, objects: { countries: { ...countries, geometries } } },
    countries: { type: "FeatureCollection", features },
  };
}

export function parts({ byId }: Atlas, id: string): Position[][][] {
  return byId.get(id)?.geometry.coordinates ?? [];
}

export function largestPart(atlas: Atlas, id: string): MultiPolygon {
  const size = (part: Position[][]) => geoPath().area({ type: "Polygon", coordinates: part });
  const largest = parts(atlas, id).toSorted((one, other) => size(other) - size(one))[0];
  return { type: "MultiPolygon", coordinates: largest ? [largest] : [] };
}
