import { expect, test } from "vitest";
import { ENGLISH_REPLAY_WORDS } from "./languages/english.ts";
import { counts, partingsOf, partingWords } from "./lines.ts";

const line = (number: number, closed: number, shared: number) => ({
  ...{ line: number, closed, shared, practiceTurn: false },
});
/** Three turns; back to the third, which is played anew; then all from the start. */
const LINES = [line(0, 3, 0), line(1, 4, 2), line(2, 6, 0)];

test("a game that was never rewound has one line, which counts and parts from nothing", () => {
  expect(partingsOf([line(0, 4, 0)], 0)).toEqual([]);
  expect(counts([line(0, 4, 0)], 0)).toBe(true);
});

test("a line parts from the one before it and from the one after it", () => {
  expect(partingsOf(LINES, 0)).toEqual([{ number: 2, shared: 2, order: "after", afterPractice: false }]);
  expect(partingsOf(LINES, 1)).toEqual([
    { number: 1, shared: 2, order: "before", afterPractice: false },
    { number: 3, shared: 0, order: "after", afterPractice: false },
  ]);
  expect(partingsOf(LINES, 2)).toEqual([{ number: 2, shared: 0, order: "before", afterPractice: false }]);
  expect(LINES.map((one) => counts(LINES, one.line))).toEqual([false, false, true]);
});

test("the line after a practice turn did not leave it, nor is it gone back from: the game began there", () => {
  const played = [{ ...line(0, 1, 0), practiceTurn: true }, line(1, 3, 0), line(2, 3, 1)];
  expect(partingsOf(played, 0)).toEqual([{ number: 2, shared: 0, order: "after", afterPractice: true }]);
  expect(partingsOf(played, 1)).toEqual([
    { number: 1, shared: 0, order: "before", afterPractice: true },
    { number: 3, shared: 1, order: "after", afterPractice: false },
  ]);
  const told = played.map((one) =>
    partingsOf(played, one.line).map((parting) => partingWords(ENGLISH_REPLAY_WORDS, parting)),
  );
  expect(told).toEqual([
    ["It counted for nothing: the game itself began anew, as line 2."],
    [
      "Line 1 was the practice; here the game began in earnest.",
      "The facilitator went back: line 3 goes on from turn 1.",
    ],
    ["Up to turn 1 it is one with line 2; turn 2 was played anew."],
  ]);
});
