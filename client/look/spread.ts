/**
 * Moves places apart until neighbours are `gap` away from each other, within the bounds; the order is kept. A crowd is
 * spread about its own middle, so that none is moved farther than it must.
 */
export function spread(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = places
    .map((_, index) => index)
    .sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  // Without the gaps the places of a crowd become one: the mean of what they were.
  const room = Math.max(low, high - gap * Math.max(0, places.length - 1));
  let crowds: { readonly mean: number; readonly size: number }[] = [];
  for (const [rank, index] of order.entries()) {
    let crowd = { mean: (places[index] ?? 0) - rank * gap, size: 1 };
    for (let last = crowds.at(-1); last !== undefined && last.mean > crowd.mean; last = crowds.at(-1)) {
      const size = last.size + crowd.size;
      crowd = { mean: (last.mean * last.size + crowd.mean * crowd.size) / size, size };
      crowds = crowds.slice(0, -1);
    }
    crowds = [...crowds, crowd];
  }
  const moved = [...places];
  const means = crowds.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
  for (const [rank, index] of order.entries())
    moved[index] = Math.min(room, Math.max(low, means[rank] ?? 0)) + rank * gap;
  return moved;
}
