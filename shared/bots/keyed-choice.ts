import type { RandomStream } from "../base/random.ts";

/** Down to which share of the best a choice counts as nearly as good. */
const NEAR = 0.5;

/**
 * The items in an order that is drawn: each place goes to one that is nearly as good as the best that is left, the better
 * the more likely. So a bot does not do the same thing for ever where several are worth about as much.
 *
 * @param worth above 0
 */
export function drawnOrder<T>(
  items: readonly T[],
  worth: (item: T) => number,
  random: RandomStream,
): readonly T[] {
  const left = [...items].sort((one, other) => worth(other) - worth(one));
  const drawn: T[] = [];
  while (left.length > 0) {
    const best = worth(left[0] as T);
    const near = left.filter((item) => worth(item) > NEAR * best);
    let at = random() * near.reduce((sum, item) => sum + worth(item) - NEAR * best, 0);
    const chosen = near.findIndex((item) => {
      at -= worth(item) - NEAR * best;
      return at < 0;
    });
    drawn.push(...left.splice(Math.max(0, chosen), 1));
  }
  return drawn;
}
