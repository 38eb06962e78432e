import seedrandom from "seedrandom";
import { expect, test } from "vitest";
import { randomStream, type StreamKey } from "../../../shared/base/random.ts";

const BASE: StreamKey = { seed: "seed", line: 1, turn: 1, purpose: "crisis", key: "uzb" };
const COUNT = 4000;
/** Four standard errors of a correlation of independent draws. */
const LIMIT = 4 / Math.sqrt(COUNT);

/** The draw number `at` of each stream whose key is made from a number. */
function drawsOf(keyOf: (number: number) => StreamKey, at = 0): number[] {
  return Array.from({ length: COUNT }, (_, number) => {
    const stream = randomStream(keyOf(number));
    for (let skipped = 0; skipped < at; skipped += 1) stream();
    return stream();
  });
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [oneMean, otherMean] = [mean(one), mean(other)];
  let [both, oneSquare, otherSquare] = [0, 0, 0];
  one.forEach((value, at) => {
    const [x, y] = [value - oneMean, (other[at] ?? 0) - otherMean];
    both += x * y;
    oneSquare += x * x;
    otherSquare += y * y;
  });
  return both / Math.sqrt(oneSquare * otherSquare);
}

test.each<readonly [string, (key: StreamKey) => StreamKey]>([
  ["turn", (key) => ({ ...key, turn: key.turn + 1 })],
  ["line", (key) => ({ ...key, line: key.line + 1 })],
  ["key", (key) => ({ ...key, key: "uza" })],
  ["purpose", (key) => ({ ...key, purpose: "crisis-kind" })],
  ["seed", (key) => ({ ...key, seed: `${key.seed}a` })],
])("sister streams that differ in their %s are uncorrelated", (_what, sister) => {
  const keyOf = (number: number): StreamKey => ({ ...BASE, seed: `seed ${number}` });
  const own = drawsOf(keyOf);
  for (const at of [0, 1, 2]) {
    const other = drawsOf((number) => sister(keyOf(number)), at);
    expect(Math.abs(correlation(own, other))).toBeLessThan(LIMIT);
  }
});

test("streams of one game, turn after turn, are uncorrelated and even", () => {
  const turns = drawsOf((turn) => ({ ...BASE, turn }));
  expect(Math.abs(correlation(turns.slice(1), turns.slice(0, -1)))).toBeLessThan(LIMIT);
  const tenths = new Array<number>(10).fill(0);
  for (const value of turns) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
  const expected = COUNT / 10;
  const chiSquare = tenths.reduce(
    (sum, count) => sum + ((count - expected) * (count - expected)) / expected,
    0,
  );
  // 27.9 is passed once in a thousand by even draws with nine degrees of freedom.
  expect(chiSquare).toBeLessThan(27.9);
});

test("the same key gives the same stream, draw by draw", () => {
  const [one, other] = [randomStream(BASE), randomStream({ ...BASE })];
  for (let draw = 0; draw < 10; draw += 1) expect(one()).toBe(other());
});

test("parts of a key do not run into each other", () => {
  const first = randomStream({ ...BASE, purpose: "a", key: "bc" })();
  expect(randomStream({ ...BASE, purpose: "ab", key: "c" })()).not.toBe(first);
});

test("a stream that two read by turns gives each of them Alea's own draws, beyond the ones that are kept, too", () => {
  const key = { ...BASE, seed: "read by two" };
  const alea = seedrandom.alea(JSON.stringify([key.seed, key.line, key.turn, key.purpose, key.key]));
  const drawn = Array.from({ length: 12 }, () => alea.quick());
  const [first, second] = [randomStream(key), randomStream(key)];
  const ahead = [first(), first(), first()];
  const behind = Array.from({ length: 12 }, () => second());
  expect(behind).toEqual(drawn);
  expect([...ahead, ...Array.from({ length: 9 }, () => first())]).toEqual(drawn);
});
