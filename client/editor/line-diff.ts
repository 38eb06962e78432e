export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
  /** Line in the old text, from 1; null for an added one. */
  readonly old: number | null;
  readonly new: number | null;
}

/** Beyond so many changed lines two texts have nothing to compare line by line: all old lines go, all new ones come. */
const MOST_CHANGES = 3000;

/** The shortest way from one text to the other in whole lines (Myers 1986, "An O(ND) difference algorithm"). */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const rest = Math.min(old.length, now.length) - start;
  while (end < rest && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = middleOf(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const head = old.slice(0, start).map((text) => ({ kind: "same" as const, text }));
  const tail = old.slice(old.length - end).map((text) => ({ kind: "same" as const, text }));
  return numbered([...head, ...middle, ...(end === 0 ? [] : tail)]);
}

type Step = Pick<DiffLine, "kind" | "text">;

function middleOf(old: readonly string[], now: readonly string[]): Step[] {
  const trace = traceOf(old, now);
  if (trace === null) {
    return [
      ...old.map((text) => ({ kind: "removed" as const, text })),
      ...now.map((text) => ({ kind: "added" as const, text })),
    ];
  }
  return walkBack(trace, old, now);
}

/** For every number of changes the furthest old line on each diagonal. Null if the texts differ too much. */
function traceOf(old: readonly string[], now: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let changes = 0; changes <= Math.min(old.length + now.length, MOST_CHANGES); changes += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = firstOf(furthest, diagonal, changes);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return trace;
    }
    furthest = new Map(furthest);
  }
  return null;
}

function comesDown(furthest: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  const left = furthest.get(diagonal - 1) ?? -1;
  const right = furthest.get(diagonal + 1) ?? -1;
  return diagonal === -changes || (diagonal !== changes && left < right);
}

function firstOf(furthest: ReadonlyMap<number, number>, diagonal: number, changes: number): number {
  return comesDown(furthest, diagonal, changes)
    ? (furthest.get(diagonal + 1) ?? 0)
    : (furthest.get(diagonal - 1) ?? 0) + 1;
}

function walkBack(
  trace: readonly Map<number, number>[],
  old: readonly string[],
  now: readonly string[],
): Step[] {
  const steps: Step[] = [];
  let x = old.length;
  let y = now.length;
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const furthest = trace[changes] ?? new Map<number, number>();
    const down = comesDown(furthest, x - y, changes);
    const before = down ? x - y + 1 : x - y - 1;
    const fromX = furthest.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      steps.push({ kind: "same", text: old[x - 1] ?? "" });
      x -= 1;
      y -= 1;
    }
    if (changes > 0) {
      steps.push(
        down ? { kind: "added", text: now[y - 1] ?? "" } : { kind: "removed", text: old[x - 1] ?? "" },
      );
    }
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

function numbered(steps: readonly Step[]): DiffLine[] {
  let old = 0;
  let now = 0;
  return steps.map(({ kind, text }) => {
    if (kind !== "added") old += 1;
    if (kind !== "removed") now += 1;
    return { kind, text, old: kind === "added" ? null : old, new: kind === "removed" ? null : now };
  });
}

/** The changed lines with `context` lines around them; null stands for a gap. */
export function withContext(lines: readonly DiffLine[], context: number): (DiffLine | null)[] {
  const near = new Set<number>();
  lines.forEach(({ kind }, at) => {
    if (kind === "same") return;
    for (let other = at - context; other <= at + context; other += 1) near.add(other);
  });
  const shown: (DiffLine | null)[] = [];
  lines.forEach((line, at) => {
    if (near.has(at)) shown.push(line);
    else if (shown.at(-1) !== null) shown.push(null);
  });
  return shown;
}
