/** Moves places apart until neighbours are `gap` away from each other, within the bounds; the order is kept. */
export function spread(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = places
    .map((_, index) => index)
    .sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const moved = [...places];
  let least = low;
  for (const index of order) {
    const place = Math.max(moved[index] ?? 0, least);
    moved[index] = place;
    least = place + gap;
  }
  let most = high;
  for (const index of order.toReversed()) {
    const place = Math.min(moved[index] ?? 0, most);
    moved[index] = place;
    most = place - gap;
  }
  return moved;
}
