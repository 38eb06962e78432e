import type { SeparatorName } from "../../shared/base/csv.ts";
import type { ParticipantId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { fillText } from "../../shared/base/text.ts";
import { aarTable, aarText } from "../../shared/log/aar-table.ts";
import { makeLine } from "../../shared/log/codec.ts";
import { LOG_FAULT_TEXT } from "../../shared/log/log-fault.ts";
import { mayFetchLog, projectLog } from "../../shared/log/projection.ts";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import { viewerOf } from "../../shared/session/delegation.ts";
import type { EventStore } from "../store/store.ts";
import type { LiveSession } from "./live-session.ts";
import { recordsOf } from "./restore.ts";
import { type LookBack, viewBack } from "./view-back.ts";

/** The session as it stood when a turn's results came out, through eyes that the asker may look through. */
export async function lookBack(
  live: LiveSession,
  participant: ParticipantId,
  ask: LookBack,
): Promise<Result<ReplayedView, Rejection>> {
  const courses = await live.history.courses();
  const session = live.session();
  return viewBack({ session, courses, facts: live.facts() }, viewerOf(session, participant), ask);
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

/** The session as a table for a spreadsheet, for the white cell. */
export async function tableFor(
  live: LiveSession,
  events: EventStore,
  separator: SeparatorName,
): Promise<Result<string, Rejection>> {
  const table = aarTable(recordsOf(await events.read(live.id, 1)), live.facts().names);
  if (table.ok) return ok(aarText(table.value, separator));
  return fail(
    rejection("LOG_FAULTY", { detail: fillText(LOG_FAULT_TEXT[table.error.code], table.error.params) }),
  );
}
