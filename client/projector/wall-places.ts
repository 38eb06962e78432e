import type { Atlas } from "../map/atlas.ts";
import { frameAround } from "../map/frame.ts";
import type { Box, Room } from "../map/map-types.ts";
import { drawRegion, liesUnder } from "../map/region-drawing.ts";

/** What the words over the map keep free, in pixels of the map before it is enlarged. */
export interface WallPlaces {
  readonly room: Partial<Room>;
  readonly covered: readonly Box[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is kept free where no state comes near the title. */
const ROOM = { top: 30, left: 60 };
/** Pixels between the map's edge and the title. */
const EDGE = { left: 30, top: 20 };
/** Pixels between words and a state. */
const GAP = 8;

/**
 * Places under which no state lies: for the title in the corner, to which the map gives way, and for the legend at its
 * foot. All sizes are in the map's own pixels.
 *
 * @param states ids of states with a shape
 */
export function wallPlaces(
  states: readonly string[],
  { width, height }: Size,
  words: { readonly title: Size; readonly legend: Size },
  atlas?: Atlas,
): WallPlaces {
  const [wide, high] = [EDGE.left + words.title.width + GAP, EDGE.top + words.title.height + GAP];
  const title = { x: 0, y: 0, width: wide, height: high };
  const foot = words.legend.height;
  const legend = { x: 0, y: height - foot, width, height: foot };
  const room = { ...ROOM, bottom: foot };
  const frame = { width, height, room: frameAround(room, false) };
  const { shapes } = drawRegion(states, states, frame, atlas);
  const isFree = [...shapes.values()].every((shape) => !liesUnder(shape, title));
  return { room: isFree ? room : { ...room, top: high }, covered: [title, legend] };
}
