import type { Viewer } from "../../shared/base/audience.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { Course } from "../../shared/log/courses.ts";
import { sessionAt } from "../../shared/log/replay.ts";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import type { Session } from "../../shared/session/session.ts";
import { RULES_VERSION } from "../../shared/session/versions.ts";
import { withoutHidden } from "../../shared/view/sections/channels.ts";
import { withLaterNotes } from "../../shared/view/sections/white-cell.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";

/** Which turn of which line is asked for, and through whose eyes. */
export interface LookBack {
  /** The line that counts, if it is left out. */
  readonly line?: number | undefined;
  /** The last closed one, if it is left out. */
  readonly turn?: number | undefined;
  /** A seat, `facilitator` or `observer`; the asker's own eyes, if it is left out. */
  readonly as?: string | undefined;
}

/** A session that one can look back on. */
export interface Past {
  /** As it stands now. */
  readonly session: Session;
  /** All of its courses, the one that counts last. */
  readonly courses: readonly Course[];
  readonly facts: Parameters<typeof viewFor>[2];
}

/** The session as it stood when a turn's results came out, through eyes that the asker may look through. */
export function viewBack(
  { session, courses, facts }: Past,
  own: Viewer,
  { line, turn, as }: LookBack,
): Result<ReplayedView, Rejection> {
  const viewers = viewersFor(session, own);
  const eyes = as ?? nameOf(own);
  if (!viewers.includes(eyes))
    return fail(rejection("NOT_ALLOWED", { detail: `these eyes are not yours: ${eyes}` }));
  const course = line === undefined ? courses.at(-1) : courses.find((one) => one.line === line);
  if (course === undefined) return fail(rejection("NOT_FOUND", { what: "line", id: String(line) }));
  const closed = course.closed.length;
  const asked = turn ?? closed;
  const then = stationAt(course, asked);
  if (then === null) return fail(rejection("NOT_FOUND", { what: "turn", id: String(asked) }));
  const viewer = viewerNamed(eyes);
  const seen = withoutHidden(viewFor(then, viewer, facts), session, viewer);
  const view: ViewSections = withLaterNotes(seen, session, viewer);
  const others = own.kind !== "facilitator" && eyes !== nameOf(own);
  return ok({
    ...{ turn: asked, closed, as: eyes, viewers, line: course.line, lines: linesOf(courses) },
    otherRules: otherRulesOf(then, asked),
    view: others ? withoutTalk(view) : view,
  });
}

/**
 * After the end its last closed turn is shown as the debrief opens it, also if it ended while the next one was planned:
 * then with its own dates and sheets. Null for a turn that is not closed.
 */
function stationAt(course: Course, turn: number): Session | null {
  const { closed, end } = course;
  const then = sessionAt(course, turn);
  if (then === null || turn !== closed.length || end.phase !== "debrief") return then;
  return end.turn === turn ? end : { ...then, phase: "debrief" };
}

/** Null for the start, and for a turn that this program's own rules closed. */
function otherRulesOf({ turns }: Session, turn: number): string | null {
  const rules = turns[turn - 1]?.rules ?? RULES_VERSION;
  return rules === RULES_VERSION ? null : rules;
}

/** Every participant was told of each rewind when it happened: that there are lines is no secret. */
function linesOf(courses: readonly Course[]): ReplayedView["lines"] {
  return courses.map(({ line, closed, end }, at) => {
    const before = courses[at - 1]?.closed ?? [];
    const shared = closed.filter((session, turn) => session === before[turn]).length;
    return { line, closed: closed.length, shared, practiceTurn: end.settings.practiceTurn && line === 0 };
  });
}

/**
 * In the debrief everybody may look through every seat's eyes, but what others wrote to each other stays theirs, and so do
 * orders that they drafted and did not file.
 */
function viewersFor({ scenario, phase }: Session, own: Viewer): readonly string[] {
  const seats = scenario.seats.map(({ id }) => id);
  if (own.kind === "facilitator") return ["facilitator", ...seats, "observer"];
  return phase === "debrief" ? [...seats, "observer"] : [nameOf(own)];
}

function withoutTalk(view: ViewSections): ViewSections {
  const channels = view.channels.filter(({ key }) => key === "public");
  const { sheet } = view;
  if (sheet === null || sheet.filedRevision === sheet.revision) return { ...view, channels };
  const draft = sheet.filed ?? [];
  const filed = { ...sheet, draft, by: null, consents: draft.map(() => null) };
  return { ...view, channels, sheet: filed };
}

function nameOf(viewer: Viewer): string {
  return viewer.kind === "seat" ? viewer.seat : viewer.kind;
}

function viewerNamed(name: string): Viewer {
  if (name === "facilitator" || name === "observer") return { kind: name };
  return { kind: "seat", seat: name };
}
