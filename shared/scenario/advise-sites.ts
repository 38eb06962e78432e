import { COUNTRY_BOXES } from "./data/country-boxes.ts";
import type { Scenario } from "./format.ts";
import type { Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";

/** So many degrees beyond its country's edges a site still counts as its own: an island, a platform at sea. */
const NEAR = 2;
const LARGEST_LATITUDE = 90;

/** Sites that lie far from their states: mostly because latitude was written first, as maps and phones give it. */
export function siteAdvice({ sites, states }: Scenario): Problem[] {
  return sites.flatMap(({ name, state, at }, number) => {
    if (at === undefined || liesIn(state, at)) return [];
    const country = states.find(({ id }) => id === state)?.name ?? state;
    const steps = ["sites", number, "at"];
    const [longitude, latitude] = at;
    if (liesIn(state, [latitude, longitude])) {
      const message = `"${name}" lies far from ${country} as it stands: did you swap longitude and latitude? Longitude stands first: [${latitude}, ${longitude}].`;
      return [problem(steps, "SWAPPED_PLACE", message)];
    }
    const [west, south, east, north] = COUNTRY_BOXES[state] ?? [];
    const message = `"${name}" lies far from ${country}, which reaches from ${west} to ${east} in longitude (it stands first) and from ${south} to ${north} in latitude.`;
    return [problem(steps, "FAR_PLACE", message)];
  });
}

/** Whether a place is about in a country; of states that are no country of the atlas nobody knows where they lie. */
function liesIn(state: string, [longitude, latitude]: readonly [number, number]): boolean {
  if (!Object.hasOwn(COUNTRY_BOXES, state)) return true;
  const [west, south, east, north] = COUNTRY_BOXES[state] ?? [0, 0, 0, 0];
  if (latitude < south - NEAR || latitude > north + NEAR) return false;
  // Eastward from the western edge, across the 180th meridian too.
  const width = east < west ? east - west + 360 : east - west;
  return (((longitude - west + NEAR) % 360) + 360) % 360 <= width + 2 * NEAR;
}

/** What is told of a degree beyond the earth's; null if the number at the end of the steps is none. */
export function degreeSentence(steps: Steps, place: unknown): string | null {
  const [list, , field, at] = steps;
  if (list !== "sites" || field !== "at" || !Array.isArray(place)) return null;
  const [longitude, latitude] = place as readonly unknown[];
  if (at === 0) return `The longitude stands first and lies between -180 and 180; it cannot be ${longitude}.`;
  const isSwapped = typeof longitude === "number" && Math.abs(longitude) <= LARGEST_LATITUDE;
  const remedy = isSwapped ? ` Did you swap them? Longitude stands first: [${latitude}, ${longitude}].` : "";
  return `The latitude stands second and lies between -90 and 90; it cannot be ${latitude}.${remedy}`;
}
