import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { Unread } from "../../server/rooms/unread.ts";

const MB = 1024 * 1024;

/** A socket for which as much waits as the test says. */
class Line extends EventEmitter {
  ended = 0;
  bufferedAmount: number;
  constructor(bufferedAmount: number) {
    super();
    this.bufferedAmount = bufferedAmount;
  }
  terminate(): void {
    this.ended += 1;
    this.bufferedAmount = 0;
    this.emit("close");
  }
}

const opened = (unread: Unread, who: string, waiting: readonly number[]) =>
  waiting.map((megabytes) => {
    const line = new Line(megabytes * MB);
    unread.add(who, line);
    return line;
  });

test("one line may let four megabytes wait, and no more", () => {
  const unread = new Unread();
  const [slow, deaf] = opened(unread, "ada", [3.9, 4.1]) as [Line, Line];
  expect([unread.mayGetMore("ada", slow), slow.ended]).toEqual([true, 0]);
  expect([unread.mayGetMore("ada", deaf), deaf.ended]).toEqual([false, 1]);
});

test("who opens a hundred lines and reads none of them does not have the server keep a hundred times as much", () => {
  const unread = new Unread();
  const lines = opened(unread, "mallory", Array(100).fill(0.02));
  const others = opened(unread, "ada", [3.9, 3.9, 3.9]);
  for (let round = 0; round < 60; round += 1)
    for (const line of lines.filter(({ ended }) => ended === 0))
      if (unread.mayGetMore("mallory", line)) line.bufferedAmount += 0.08 * MB;
  const waits = lines.reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0);
  expect(waits / MB).toBeLessThan(17);
  expect(others.map((line) => [unread.mayGetMore("ada", line), line.ended])).toEqual([
    [true, 0],
    [true, 0],
    [true, 0],
  ]);
});

test("where too much waits for a person together, the line goes that reads least; the others are told on", () => {
  const unread = new Unread();
  const lines = opened(unread, "wall", [1, 3.9, 3.8, 3.8, 3.8]);
  const [good, worst, ...rest] = lines as [Line, Line, ...Line[]];
  expect(unread.mayGetMore("wall", good)).toBe(true);
  expect([worst.ended, good.ended, ...rest.map(({ ended }) => ended)]).toEqual([1, 0, 0, 0, 0]);
  expect(unread.mayGetMore("wall", good)).toBe(true);
  expect(rest.map(({ ended }) => ended)).toEqual([0, 0, 0]);
});

test("what waited for a line that broke counts no more", () => {
  const unread = new Unread();
  const lines = opened(unread, "wall", [1, 3.9, 3.9, 3.9, 3.9]) as Line[];
  const [good, broken, ...rest] = lines as [Line, Line, ...Line[]];
  broken.emit("close");
  expect(unread.mayGetMore("wall", good)).toBe(true);
  expect(lines.map(({ ended }) => ended)).toEqual([0, 0, ...rest.map(() => 0)]);
});
