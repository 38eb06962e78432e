import { type Atlas, middleOf } from "./atlas.ts";

/** At most this many states go into an inset, and only past a gap of this part of the whole span of longitudes. */
const MOST = 4;
const GAP = 0.25;

/**
 * Parts a group of states that lies far from the others, so that on a phone both can be drawn large. With no clear gap,
 * or when the smaller group would be more than four states, nothing is parted.
 */
export function splitForInset(ids: readonly string[], atlas: Atlas): { main: string[]; outliers: string[] } {
  const longitudeOf = (id: string) => middleOf(atlas, id)[0];
  const along = ids.toSorted((one, other) => longitudeOf(one) - longitudeOf(other));
  const longitudes = along.map(longitudeOf);
  const span = (longitudes[longitudes.length - 1] ?? 0) - (longitudes[0] ?? 0);
  let gap = 0;
  let cut = 0;
  for (let i = 1; i < along.length; i += 1) {
    const between = (longitudes[i] ?? 0) - (longitudes[i - 1] ?? 0);
    if (between > gap) [gap, cut] = [between, i];
  }
  const groups = [along.slice(0, cut), along.slice(cut)].toSorted((one, other) => other.length - one.length);
  const [main = [], outliers = []] = groups;
  const parted = gap > span * GAP && along.length > 3 && outliers.length <= MOST;
  return parted ? { main, outliers } : { main: [...ids], outliers: [] };
}
