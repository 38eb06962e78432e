import type { RandomStream } from "../../../shared/base/random.ts";

/** A whole number from 0 up to, not including, a limit. */
export function below(random: RandomStream, limit: number): number {
  return Math.floor(random() * limit);
}

export function oneOf<T>(random: RandomStream, values: readonly T[]): T {
  return values[below(random, values.length)] as T;
}

export function bytesOf(random: RandomStream, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => below(random, 256)));
}

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "id",
  "turn",
  "orders",
  "",
  "0",
];
const TEXTS = [
  ...[
    "",
    " ",
    "\u0000",
    "\ud800",
    "\u202e",
    "<img src=x onerror=alert(1)>",
    "{{7*7}}",
    "=1+1",
    "../../etc/passwd",
  ],
  ...["null", "NaN", "1e999", "%00", "$(1)", "'; DROP TABLE records; --", "é".repeat(300), "x".repeat(5_000)],
];
const NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.5,
  1e308,
  -1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 31,
  2 ** 53,
  999,
];

/** A value that nobody would send who means well. */
export function hostileValue(random: RandomStream, depth = 3): unknown {
  const kind = below(random, depth > 0 ? 9 : 5);
  if (kind === 0) return oneOf(random, TEXTS);
  if (kind === 1) return oneOf(random, NUMBERS);
  if (kind === 2) return oneOf(random, [null, true, false, undefined]);
  if (kind === 3) return bytesOf(random, below(random, 12)).toString("latin1");
  if (kind === 4) return below(random, 100);
  const size = below(random, 6);
  if (kind < 7) return Array.from({ length: size }, () => hostileValue(random, depth - 1));
  return hostileObject(random, size, depth);
}

function hostileObject(random: RandomStream, size: number, depth: number): object {
  const made = {};
  for (let count = 0; count < size; count += 1) {
    const value = hostileValue(random, depth - 1);
    // Written as a property of its own, as a parser of JSON does it: an assignment to __proto__ would be none.
    const own = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(made, oneOf(random, NAMES), own);
  }
  return made;
}

/** A real value with one thing in it that is not as it was. */
export function mutated(random: RandomStream, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && random() < 0.8) {
    const at = below(random, value.length);
    if (random() < 0.2) return value.toSpliced(at, 1);
    if (random() < 0.1) return Array.from({ length: 300 }, () => value[at]);
    return value.with(at, mutated(random, value[at]));
  }
  if (typeof value === "object" && value !== null && random() < 0.9) {
    const entries = Object.entries(value);
    const at = below(random, entries.length + 1);
    const [name, old] = entries[at] ?? [oneOf(random, NAMES), null];
    if (random() < 0.15) return Object.fromEntries(entries.filter((_, index) => index !== at));
    const own = { value: mutated(random, old), enumerable: true, configurable: true, writable: true };
    return Object.defineProperty({ ...value }, name, own);
  }
  return hostileValue(random);
}
