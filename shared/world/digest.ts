import { canonical, digestOfText } from "../base/canonical.ts";
import type { World } from "./world.ts";

/**
 * The digest of a world, equal to `digestOf(world)`. The numbers of a world stand in canonical order from its set-up
 * on, and then their plain JSON is canonical; numbers that came in another order are sorted.
 */
export function worldDigest(world: World): string {
  const numbers = isSorted(Object.keys(world.numbers))
    ? JSON.stringify(world.numbers)
    : canonical(world.numbers);
  const text = `{"closedTurns":${world.closedTurns},"numbers":${numbers},"tables":${canonical(world.tables)}}`;
  return digestOfText(text);
}

function isSorted(keys: readonly string[]): boolean {
  let last = "";
  for (const key of keys) {
    if (key < last) return false;
    last = key;
  }
  return true;
}
