import type { Fault } from "./fault.ts";

/** A stretch of a text, as offsets: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset of the text into its line and column, both counted from 1. */
export type PositionAt = (offset: number) => Position;

/** Indexes the lines of a text once, for many look-ups. */
export function positionsIn(text: string): PositionAt {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** A fault at a stretch of the text. */
export function faultAt(
  positionAt: PositionAt,
  { start, end }: Stretch,
  about: Pick<Fault, "code" | "message" | "path">,
): Fault {
  const from = positionAt(start);
  const to = positionAt(Math.max(start, end));
  return { ...about, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Steps from the root of a file to a value, such as `["seats", 2, "id"]`. */
export type Steps = readonly (string | number)[];

/** Steps as one text, such as `seats[2].id`. */
export function pathOf(steps: Steps): string {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path += `[${step}]`;
    else path += path === "" ? step : `.${step}`;
  }
  return path;
}
