import type { Viewer } from "../../shared/base/audience.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import type { Session } from "../../shared/session/session.ts";
import { withoutHidden } from "../../shared/view/sections/channels.ts";
import { withLaterNotes } from "../../shared/view/sections/white-cell.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";

/** Which turn is asked for, and through whose eyes. */
export interface LookBack {
  /** The last closed one, if it is left out. */
  readonly turn?: number | undefined;
  /** A seat, `facilitator` or `observer`; the asker's own eyes, if it is left out. */
  readonly as?: string | undefined;
}

/** A session that one can look back on. */
export interface Past {
  /** As it stands now. */
  readonly session: Session;
  /** How many of its turns are closed. */
  readonly closed: number;
  /** As it stood when the results of a turn came out, 0 being the start; null if that turn is not closed. */
  at(turn: number): Session | null | Promise<Session | null>;
  readonly facts: Parameters<typeof viewFor>[2];
}

/** The session as it stood when a turn's results came out, through eyes that the asker may look through. */
export async function viewBack(
  past: Past,
  own: Viewer,
  { turn, as }: LookBack,
): Promise<Result<ReplayedView, Rejection>> {
  const { session, closed } = past;
  const viewers = viewersFor(session, own);
  const eyes = as ?? nameOf(own);
  if (!viewers.includes(eyes))
    return fail(rejection("NOT_ALLOWED", { detail: `these eyes are not yours: ${eyes}` }));
  const asked = turn ?? closed;
  const then = await past.at(asked);
  if (then === null) return fail(rejection("NOT_FOUND", { what: "turn", id: String(asked) }));
  const viewer = viewerNamed(eyes);
  const seen = withoutHidden(viewFor(then, viewer, past.facts), session, viewer);
  const view: ViewSections = withLaterNotes(seen, session, viewer);
  const others = own.kind !== "facilitator" && eyes !== nameOf(own);
  return ok({ turn: asked, closed, as: eyes, viewers, view: others ? withoutTalk(view) : view });
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
