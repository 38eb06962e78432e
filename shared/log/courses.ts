import type { Session } from "../session/session.ts";

/** One course of a session from its start on: a rewind begins another, which shares with it what was before. */
export interface Course {
  readonly line: number;
  /** When the first turn's planning began, or as far as it went. */
  readonly start: Session;
  /** Right after the close of each turn, first to last. */
  readonly closed: readonly Session[];
  readonly end: Session;
}

/** The courses of a session after one more record, the one that counts last. Begin with none. */
export function takeStep(courses: readonly Course[], next: Session): readonly Course[] {
  const last = courses.at(-1);
  if (last === undefined) return [{ line: next.line, start: next, closed: [], end: next }];
  if (next.line !== last.line) {
    const closed = last.closed.slice(0, next.turns.length);
    const start = closed.length === 0 ? next : last.start;
    return [...courses, { line: next.line, start, closed, end: next }];
  }
  const start = last.end.phase === "lobby" ? next : last.start;
  const closes = next.turns.length > last.closed.length;
  const closed = closes ? [...last.closed, next] : last.closed;
  return [...courses.slice(0, -1), { ...last, start, closed, end: next }];
}
