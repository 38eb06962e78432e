export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line's points from left to right; null where it has no value. All lines of a chart have the same places along it. */
export type Course = readonly (Point | null)[];

/** Patterns of strokes that tell lines of one colour apart, the most unlike ones first. */
const PATTERNS = ["1 5", "9 4", "14 3 2 3", "4 4", "9 3 1 4 1 3", "20 5", "3 3 9 3", "1 3"];

/** The pattern of the line that is the `at`-th of those without a colour of their own; they begin anew after eight. */
export function patternOf(at: number): string {
  return PATTERNS[at % PATTERNS.length] ?? "";
}

/** So many pixels from one place that is tried for a letter to the next one, along the chart. */
const STEP = 8;
/** A letter keeps this share of the way off both points: there it would lie on a mark of the axis, or at the line's end. */
const MARGIN = 0.15;
/** Farther from other lines than this, in pixels, more room is of no use. */
const FROM_LINES = 24;
/** The room of a letter in pixels, with what is left free about it: two letters lie on each other when both are less apart. */
const LETTER_ROOM = { width: 24, height: 17 };

/**
 * Where on each line of `lettered` (places in `lines`) its letter stands: where it is farthest from all other lines, and
 * lies on none of the letters placed before. Null where there is no such place: on a line without two points next to each
 * other, and where too many lines run together for the width of the chart; names at the ends tell those apart.
 */
export function letterPlaces(lines: readonly Course[], lettered: readonly number[]): (Point | null)[] {
  const placed: Point[] = [];
  return lettered.map((line) => {
    const others = lines.filter((_, at) => at !== line);
    let best: { readonly place: Point; readonly room: number } | null = null;
    for (const spot of spotsOf(lines[line] ?? [])) {
      if (placed.some((letter) => touches(letter, spot.place))) continue;
      const room = Math.min(FROM_LINES, ...others.map((other) => distanceTo(other, spot)));
      if (best === null || room > best.room) best = { place: spot.place, room };
    }
    if (best === null) return null;
    placed.push(best.place);
    return best.place;
  });
}

function touches(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < LETTER_ROOM.width && Math.abs(one.y - other.y) < LETTER_ROOM.height;
}

interface Spot {
  readonly place: Point;
  /** It lies this share of the way from the point `from` to the next one. */
  readonly from: number;
  readonly share: number;
}

/** The places on a line, those in the middle between two points first: where nothing else tells them apart, they are best. */
function spotsOf(course: Course): readonly Spot[] {
  return course
    .flatMap((one, from) => {
      const next = course[from + 1] ?? null;
      if (one === null || next === null) return [];
      const steps = Math.ceil(((0.5 - MARGIN) * (next.x - one.x)) / STEP);
      return Array.from({ length: 2 * steps + 1 }, (_, at) => {
        const aside = (Math.ceil(at / 2) / Math.max(1, steps)) * (0.5 - MARGIN);
        return { aside, from, share: 0.5 + (at % 2 === 0 ? aside : -aside) };
      });
    })
    .sort((one, other) => one.aside - other.aside)
    .flatMap(({ from, share }) => {
      const place = between(course, from, share);
      return place === null ? [] : [{ place, from, share }];
    });
}

function between(course: Course, from: number, share: number): Point | null {
  const [one, next] = [course[from] ?? null, course[from + 1] ?? null];
  if (one === null || next === null) return null;
  return { x: one.x + share * (next.x - one.x), y: one.y + share * (next.y - one.y) };
}

/** How far above or below a spot another line passes. */
function distanceTo(other: Course, { place, from, share }: Spot): number {
  const there = between(other, from, share);
  return there === null ? Number.POSITIVE_INFINITY : Math.abs(there.y - place.y);
}
