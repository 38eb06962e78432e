/**
 * Does a long work once for all who ask while it is under way: what they want done may have come too late for the one that
 * runs, so they get the next.
 */
export function oneForAll(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const begin = () => {
    next = null;
    return work();
  };
  return () => {
    next ??= last.then(begin, begin);
    last = next;
    return next;
  };
}
