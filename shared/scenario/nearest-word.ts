/** Fewest letters to put in, leave out, change or swap with a neighbour to make one word of another. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped && row > 1 && column > 1) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/** So many letters of a word are enough to know it by, if no other has them. */
const TELLING = 4;

/**
 * The valid word that was probably meant, or null if none is near: at most a third of its letters may differ, or it is
 * the only one that has what was written in it, as `deploy-peacekeepers` has `deploy`.
 */
export function nearestWord(word: string, valid: Iterable<string>): string | null {
  const small = word.slice(0, 60).toLowerCase();
  const words = [...valid];
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const distance = editDistance(small, candidate.toLowerCase());
    const limit = Math.max(1, Math.floor(candidate.length / 3));
    if (distance <= limit && distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  if (nearest !== null || small.length < TELLING) return nearest;
  const [only = null, ...more] = words.filter((candidate) => candidate.toLowerCase().includes(small));
  return more.length === 0 ? only : null;
}

/** `; did you mean "x"?`, or the valid words if they are few, or a full stop. */
export function suggestion(word: string, valid: Iterable<string>): string {
  const words = [...valid];
  const nearest = nearestWord(word, words);
  if (nearest !== null) return `; did you mean "${nearest}"?`;
  if (words.length === 0 || words.length > 24) return ".";
  return `. It can be: ${words.join(", ")}.`;
}
