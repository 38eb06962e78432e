import { performance } from "node:perf_hooks";

/** So long classes are told within one turn of the event loop. In milliseconds. */
const SLICE = 3;

const waiting: (() => void)[] = [];
let began: number | null = null;

/**
 * Tells a class what has happened: at once, or when those before it have been told. The results of a turn take tens of
 * milliseconds, and what was sent leaves when the event loop turns: classes that close together are told one after the
 * other, and in between the first see theirs and everybody else is served.
 *
 * @param tell must not throw
 */
export function tellInTurn(tell: () => void): Promise<void> {
  if (began === null) {
    began = performance.now();
    setImmediate(goOn);
  }
  if (waiting.length === 0 && performance.now() - began < SLICE) {
    tell();
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    waiting.push(() => {
      tell();
      resolve();
    });
  });
}

let spare: Promise<void> = Promise.resolve();

/**
 * The turn of what nobody waits for: when no class waits to be told any more, and one at a time, with the event loop turning
 * in between.
 */
export function inSpareTime(): Promise<void> {
  spare = spare.then(toldAll);
  return spare;
}

async function toldAll(): Promise<void> {
  do await new Promise(setImmediate);
  while (waiting.length > 0);
}

function goOn(): void {
  const begin = performance.now();
  while (waiting.length > 0 && performance.now() - begin < SLICE) waiting.shift()?.();
  began = waiting.length > 0 ? begin : null;
  if (began !== null) setImmediate(goOn);
}
