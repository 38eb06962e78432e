import type { Room } from "./map-types.ts";

/** Room around the region on a small map, and on a large one. */
export const MARGINS = { compact: 14, large: 34 };

/** What a picture keeps free at each side: what others cover there, and a margin. */
export function frameAround(covered: Partial<Room>, isCompact: boolean): Room {
  const margin = isCompact ? MARGINS.compact : MARGINS.large;
  const { top = 0, right = 0, bottom = 0, left = 0 } = covered;
  return { top: top + margin * 0.7, right: right + margin, bottom: bottom + margin, left: left + margin };
}
