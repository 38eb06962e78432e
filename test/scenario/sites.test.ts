import { readFileSync } from "node:fs";
import { join } from "node:path";
import { geoBounds } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { COUNTRIES, UNNUMBERED } from "../../client/map/countries.ts";
import { COUNTRY_BOXES } from "../../shared/scenario/data/country-boxes.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { ROOT } from "../house/source-file.ts";
import { SMALL, SMALL_CATALOGUE } from "./small-scenario.ts";

const site = (at: string, state = "uzb") =>
  `${SMALL}sites:\n  - { id: k2, name: Karshi-Khanabad, state: ${state}, at: ${at} }\n`;
const told = (text: string) => {
  const { faults, advice } = parseScenario(text, SMALL_CATALOGUE);
  return [...faults, ...advice].map(({ code, line, message }) => `${line} ${code} ${message}`);
};

describe("where a site lies", () => {
  it("within its state, or near its edge, nothing is said", () => {
    expect(told(site("[65.92, 38.83]"))).toEqual([]);
    expect(told(site("[54.2, 36]"))).toEqual([]);
  });

  it("latitude before longitude gets advice with both in their order", () => {
    expect(told(site("[38.83, 65.92]"))).toEqual([
      '72 SWAPPED_PLACE "Karshi-Khanabad" lies far from Uzbekistan as it stands: did you swap longitude and latitude? Longitude stands first: [65.92, 38.83].',
    ]);
  });

  it("elsewhere, both ways, it is told between which degrees the state lies", () => {
    expect(told(site("[6.1, 49.6]"))).toEqual([
      '72 FAR_PLACE "Karshi-Khanabad" lies far from Uzbekistan, which reaches from 55 to 74 in longitude (it stands first) and from 37 to 46 in latitude.',
    ]);
  });

  it("a latitude that no place has was most probably a longitude", () => {
    expect(told(site("[36.2, 139.7]"))).toEqual([
      "72 TOO_BIG The latitude stands second and lies between -90 and 90; it cannot be 139.7. Did you swap them? Longitude stands first: [139.7, 36.2].",
    ]);
    expect(told(site("[-200, 40]"))).toEqual([
      "72 TOO_SMALL The longitude stands first and lies between -180 and 180; it cannot be -200.",
    ]);
  });

  it("of a state that is made up nobody knows where it lies", () => {
    const made = SMALL.replaceAll("uzb", "velmar");
    const text = `${made}sites:\n  - { id: k2, name: The airfield, state: velmar, at: [38, 66] }\n`;
    expect(told(text)).toEqual([]);
  });

  it("a country on both sides of the 180th meridian is one", () => {
    const russian = (at: string) => site(at, "rus").replaceAll("uzb", "rus");
    expect(told(russian("[-172, 65]"))).toEqual([]);
    expect(told(russian("[177, 65]"))).toEqual([]);
    expect(told(russian("[-120, 65]"))).toHaveLength(1);
    expect(told(site("[178.4, -18.1]", "fji").replaceAll("uzb", "fji"))).toEqual([]);
  });

  it("the words are at the field of the two numbers", () => {
    const { advice } = parseScenario(site("[38.83, 65.92]"), SMALL_CATALOGUE);
    expect(advice.map(({ path, column }) => [path, column])).toEqual([["sites[0].at", 50]]);
  });
});

it("the degrees of every country are those of the atlas, rounded outward", () => {
  const written = readFileSync(join(ROOT, "node_modules/world-atlas/countries-50m.json"), "utf8");
  const atlas = JSON.parse(written) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const parts = Map.groupBy(
    feature(atlas, atlas.objects.countries).features,
    ({ id, properties }) => COUNTRIES[String(id)] ?? UNNUMBERED[properties.name],
  );
  const boxes = [...parts].flatMap(([id, features]) => {
    if (id === undefined) return [];
    const [[west, south], [east, north]] = geoBounds({ type: "FeatureCollection", features });
    // What is rounded to nothing from below has a minus sign otherwise.
    const edges = [Math.floor(west), Math.floor(south), Math.ceil(east), Math.ceil(north)].map(
      (each) => each || 0,
    );
    return [[id, edges]];
  });
  expect(boxes.length).toBeGreaterThan(200);
  expect(COUNTRY_BOXES).toEqual(Object.fromEntries(boxes));
});
