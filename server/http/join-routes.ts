import { Router } from "express";
import type { SessionId } from "../../shared/base/ids.ts";
import { rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { invitationSchema, type Join, joinSchema, returnSchema } from "../../shared/protocol/http.ts";
import { parseCode } from "../auth/code.ts";
import { followInvitation, invitedTo } from "../sessions/invitations.ts";
import { type Arrival, joinInfo, joinSession } from "../sessions/join-session.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { returnToSession } from "../sessions/ways-back.ts";
import { answerOf, bodyOf, type HttpRefusal, refuse, route } from "./answer.ts";
import { type HttpTools, typedAttempt } from "./tools.ts";

/** The ways in: with a typed code, with a seat's invitation, and back with a return phrase. */
export function joinRoutes(tools: HttpTools): Router {
  const router = Router();
  router.get(
    "/join/:code",
    route<{ code: string }>(async (request) => {
      const asked = (id: SessionId) => tools.sessions.askAbout(id);
      const live = await behindCode(tools, request.params.code, request.ip, asked);
      return live.ok ? ok({ body: joinInfo(live.value) }) : live;
    }),
  );
  router.post(
    "/join",
    route(async (request) => {
      const body = bodyOf(joinSchema, request.body);
      if (!body.ok) return body;
      const way = await wayOf(tools, body.value, request.ip);
      if (!way.ok) return way;
      const { live, arrival } = way.value;
      return answerOf(await joinSession(tools.sessions, live, arrival), 201);
    }),
  );
  router.post(
    "/invitations",
    route(async (request) => {
      const body = bodyOf(invitationSchema, request.body);
      if (!body.ok) return body;
      const lead = await followInvitation(tools.sessions, body.value.invitation);
      return lead.ok ? ok({ body: invitedTo(lead.value) }) : refuse(lead.error);
    }),
  );
  router.post(
    "/return",
    route(async (request) => {
      const body = bodyOf(returnSchema, request.body);
      if (!body.ok) return body;
      const live = await behindCode(tools, body.value.code, request.ip);
      if (!live.ok) return live;
      const seconds = tools.phrases.wait(live.value.id, request.ip ?? "");
      if (seconds !== null)
        return fail({ rejection: rejection("PHRASE_PACE", { seconds }), retryAfter: seconds });
      return answerOf(await returnToSession(tools.sessions, live.value, body.value.phrase));
    }),
  );
  return router;
}

interface WayIn {
  readonly live: LiveSession;
  readonly arrival: Arrival;
}

/** Who holds an invitation has not guessed: that way is never slowed. */
async function wayOf(tools: HttpTools, join: Join, address = ""): Promise<Result<WayIn, HttpRefusal>> {
  const { name } = join;
  if ("invitation" in join) {
    const lead = await followInvitation(tools.sessions, join.invitation);
    if (!lead.ok) return refuse(lead.error);
    const { live, seat } = lead.value;
    return ok({ live, arrival: { name, role: "student", seat } });
  }
  const { code, seat = null, role = "student" } = join;
  const live = await behindCode(tools, code, address);
  if (!live.ok) return live;
  return ok({ live: live.value, arrival: { name, role, seat: role === "observer" ? null : seat } });
}

/** The session behind a code. Who guesses is slowed; seats and names are looked at only after that. */
function behindCode(
  tools: HttpTools,
  given: string,
  address?: string,
  open = (id: SessionId) => tools.sessions.open(id),
): Promise<Result<LiveSession, HttpRefusal>> {
  return typedAttempt(tools, address, async (wrong) => {
    const code = parseCode(given);
    const stored = code === null ? null : await tools.store.events.byCode(code);
    const live = stored === null ? null : await open(stored.id);
    if (live !== null) return ok(live);
    wrong();
    return refuse(rejection("CODE_UNKNOWN", { code: given.slice(0, 40) }));
  });
}
