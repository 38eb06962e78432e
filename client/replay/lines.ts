import type { ReplayedView } from "../../shared/protocol/http.ts";
import type { ReplayWords } from "./words.ts";

/** Where a line parts from one that was played right before or after it. */
export interface Parting {
  /** The other line, counted from 1. */
  readonly number: number;
  /** The first turns that both have in common. */
  readonly shared: number;
  /** Whether the other one was played before or after. */
  readonly order: "before" | "after";
  /** Whether the earlier of the two was the practice turn, after which the game began: nobody went back there. */
  readonly afterPractice: boolean;
}

/** Where a line parts from its neighbours, the earlier one first: none in a game that was never rewound. */
export function partingsOf(lines: ReplayedView["lines"], line: number): readonly Parting[] {
  const at = lines.findIndex((one) => one.line === line);
  const tried = (place: number) => lines[place]?.practiceTurn ?? false;
  const after = lines[at + 1];
  const before: Parting[] =
    at < 1
      ? []
      : [{ number: at, shared: lines[at]?.shared ?? 0, order: "before", afterPractice: tried(at - 1) }];
  return after === undefined
    ? before
    : [...before, { number: at + 2, shared: after.shared, order: "after", afterPractice: tried(at) }];
}

type LineWords = Pick<ReplayWords, "lineInEarnest" | "lineTried" | "lineParts" | "lineLeaves">;

/** The same in words. */
export function partingWords(words: LineWords, { number, shared, order, afterPractice }: Parting): string {
  if (afterPractice) return order === "before" ? words.lineInEarnest(number) : words.lineTried(number);
  return order === "before" ? words.lineParts(number, shared) : words.lineLeaves(number, shared);
}

/** Whether a line is the one that counts: the last that was played. */
export function counts(lines: ReplayedView["lines"], line: number): boolean {
  return lines.at(-1)?.line === line;
}
