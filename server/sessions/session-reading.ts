import type { SeparatorName } from "../../shared/base/csv.ts";
import type { ParticipantId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { mayFetchLog } from "../../shared/log/projection.ts";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import { participantOf, viewerOf, waitsAtDoor } from "../../shared/session/delegation.ts";
import type { Session } from "../../shared/session/session.ts";
import { hiddenIn } from "../../shared/view/sections/channels.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { type Waiting, waitingIn } from "../../shared/view/waiting.ts";
import type { EventStore } from "../store/store.ts";
import type { LiveSession } from "./live-session.ts";
import { projectedLog } from "./projected-log.ts";
import { runLogTask } from "./run-log-task.ts";
import { type LookBack, viewBack } from "./view-back.ts";
import { wholeText } from "./whole-texts.ts";

/** The session as it stood when a turn's results came out, through eyes that the asker may look through. */
export async function lookBack(
  live: LiveSession,
  participant: ParticipantId,
  ask: LookBack,
): Promise<Result<ReplayedView, Rejection>> {
  const courses = await live.history.courses();
  const session = live.session();
  const outside = outsideFault(session, participant);
  if (outside !== null) return fail(outside);
  return viewBack({ session, courses, facts: live.facts() }, viewerOf(session, participant), ask);
}

/** What was played is for those who were let in: who waits at the door has no seat, and is no observer either. */
function outsideFault(session: Session, participant: ParticipantId): Rejection | null {
  if (!waitsAtDoor(participantOf(session, participant))) return null;
  return rejection("NOT_ALLOWED", { detail: "who waits at the door was not let in" });
}

/** What waits for a participant, as their own view has it. */
export function waitingFor(
  live: Pick<LiveSession, "session" | "facts">,
  participant: ParticipantId,
): Waiting {
  return waitingIn(viewFor(live.session(), participant, live.facts()));
}

/** The log as lines of JSON: whole for the white cell, from the debrief on projected for everybody else. */
export async function logFor(
  live: LiveSession,
  participant: ParticipantId,
  events: EventStore,
): Promise<Result<string, Rejection>> {
  const session = live.session();
  const viewer = viewerOf(session, participant);
  const outside = outsideFault(session, participant);
  if (outside !== null) return fail(outside);
  if (!mayFetchLog(session, viewer)) return fail(rejection("WRONG_PHASE", { phase: session.phase }));
  const read = () => events.read(live.id, 1);
  if (viewer.kind === "facilitator") return ok((await read()).map(({ line }) => `${line}\n`).join(""));
  const eyes = viewer.kind === "seat" ? `seat ${viewer.seat}` : viewer.kind;
  const projected = async () => ok(await projectedLog(await read(), viewer));
  return sinceLastHidden(live, () => wholeText(live, eyes, projected));
}

/** What a facilitator hides while a text is made would still go out in it: it is made once more then. */
async function sinceLastHidden<T>(live: LiveSession, make: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = hiddenIn(live.session()).size;
    const made = await make();
    if (hiddenIn(live.session()).size === before) return made;
  }
}

/** The session as a table for a spreadsheet, for the white cell. */
export function tableFor(
  live: LiveSession,
  events: EventStore,
  separator: SeparatorName,
): Promise<Result<string, Rejection>> {
  return wholeText(live, `table ${separator}`, async () => {
    const lines = await events.read(live.id, 1);
    return runLogTask({ kind: "table", lines, names: live.facts().names, separator });
  });
}
