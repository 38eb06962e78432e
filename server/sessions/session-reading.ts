import type { Viewer } from "../../shared/base/audience.ts";
import type { ParticipantId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { makeLine } from "../../shared/log/codec.ts";
import { mayFetchLog, projectLog } from "../../shared/log/projection.ts";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import { viewerOf } from "../../shared/session/delegation.ts";
import type { Session } from "../../shared/session/session.ts";
import { withoutHidden } from "../../shared/view/sections/channels.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import type { EventStore } from "../store/store.ts";
import type { LiveSession } from "./live-session.ts";
import { recordsOf } from "./restore.ts";

export interface LookBack {
  /** The last closed one, if it is left out. */
  readonly turn?: number | undefined;
  /** A seat, `facilitator` or `observer`; the asker's own eyes, if it is left out. */
  readonly as?: string | undefined;
}

/** The session as it stood when a turn's results came out, through eyes that the asker may look through. */
export async function lookBack(
  live: LiveSession,
  participant: ParticipantId,
  { turn, as }: LookBack,
): Promise<Result<ReplayedView, Rejection>> {
  const session = live.session();
  const own = viewerOf(session, participant);
  const viewers = viewersFor(session, own);
  const eyes = as ?? nameOf(own);
  if (!viewers.includes(eyes))
    return fail(rejection("NOT_ALLOWED", { detail: `these eyes are not yours: ${eyes}` }));
  const closed = live.history.closed;
  const asked = turn ?? closed;
  const then = await live.history.at(asked);
  if (then === null) return fail(rejection("NOT_FOUND", { what: "turn", id: String(asked) }));
  const viewer = viewerNamed(eyes);
  const view: ViewSections = withoutHidden(viewFor(then, viewer, live.facts()), session, viewer);
  const others = own.kind !== "facilitator" && eyes !== nameOf(own);
  return ok({ turn: asked, closed, as: eyes, viewers, view: others ? withoutTalks(view) : view });
}

/** The log as lines of JSON: whole for the white cell, from the debrief on projected for everybody else. */
export async function logFor(
  live: LiveSession,
  participant: ParticipantId,
  events: EventStore,
): Promise<Result<string, Rejection>> {
  const session = live.session();
  const viewer = viewerOf(session, participant);
  if (!mayFetchLog(session, viewer)) return fail(rejection("WRONG_PHASE", { phase: session.phase }));
  const lines = await events.read(live.id, 1);
  if (viewer.kind === "facilitator") return ok(lines.map(({ line }) => `${line}\n`).join(""));
  const projected = projectLog(recordsOf(lines), viewer);
  return ok(projected.map((record) => `${makeLine(record)}\n`).join(""));
}

/** In the debrief everybody may look through every seat's eyes, but what others wrote to each other stays theirs. */
function viewersFor({ scenario, phase }: Session, own: Viewer): readonly string[] {
  const seats = scenario.seats.map(({ id }) => id);
  if (own.kind === "facilitator") return ["facilitator", ...seats, "observer"];
  return phase === "debrief" ? [...seats, "observer"] : [nameOf(own)];
}

function withoutTalks(view: ViewSections): ViewSections {
  return { ...view, channels: view.channels.filter(({ key }) => key === "public") };
}

function nameOf(viewer: Viewer): string {
  return viewer.kind === "seat" ? viewer.seat : viewer.kind;
}

function viewerNamed(name: string): Viewer {
  if (name === "facilitator" || name === "observer") return { kind: name };
  return { kind: "seat", seat: name };
}
