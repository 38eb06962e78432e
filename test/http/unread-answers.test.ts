import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { UnreadAnswers } from "../../server/http/unread-answers.ts";

const MB = 1024 * 1024;

/** A line on which so much waits. */
class Line extends EventEmitter {
  writableLength = 0;
  cut = false;

  destroy(): void {
    this.cut = true;
    this.writableLength = 0;
    this.emit("close");
  }
}

/** A log is asked for, and lies there. */
function ask(answers: UnreadAnswers, reader: string, bytes: number, line = new Line()): Line {
  answers.add(reader, line);
  line.writableLength += bytes;
  return line;
}

test("of the logs that one reader leaves lying the oldest are given up; nobody else's are", () => {
  const answers = new UnreadAnswers();
  const other = ask(answers, "s1/ada", 12 * MB);
  const lines = Array.from({ length: 100 }, () => ask(answers, "s1/bob", 2 * MB));
  expect(lines.reduce((sum, { writableLength }) => sum + writableLength, 0)).toBeLessThanOrEqual(18 * MB);
  expect(lines.filter(({ cut }) => !cut)).toEqual(lines.slice(-9));
  expect(other.cut).toBe(false);
});

test("a log of any size comes, and a second try takes the place of the first", () => {
  const answers = new UnreadAnswers();
  const first = ask(answers, "s1/ada", 40 * MB);
  expect(first.cut).toBe(false);
  const second = ask(answers, "s1/ada", 40 * MB);
  expect([first.cut, second.cut]).toEqual([true, false]);
});

test("one line that is used again and again is one, and forgotten when it ends", () => {
  const answers = new UnreadAnswers();
  const line = new Line();
  for (let count = 0; count < 20; count += 1) {
    ask(answers, "s1/ada", 2 * MB, line);
    line.writableLength = 0;
  }
  expect(line.listenerCount("close")).toBe(1);
  line.emit("close");
  expect(ask(answers, "s1/ada", 2 * MB).cut).toBe(false);
});
