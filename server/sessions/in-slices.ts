/** After so long everybody else is served before it goes on. In milliseconds. */
const SLICE = 5;

/** Does something to one after the other of many, as of a long log's records, without holding up whoever plays meanwhile. */
export async function inSlices<T>(all: Iterable<T>, each: (one: T) => void): Promise<void> {
  let began = performance.now();
  for (const one of all) {
    each(one);
    if (performance.now() - began < SLICE) continue;
    await new Promise(setImmediate);
    began = performance.now();
  }
}
