import { Router } from "express";
import { rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { joinSchema } from "../../shared/protocol/http.ts";
import { parseCode } from "../auth/code.ts";
import { type Arrival, joinInfo, joinSession } from "../sessions/join-session.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { answerOf, bodyOf, type HttpRefusal, refuse, route } from "./answer.ts";
import type { HttpTools } from "./tools.ts";

/** The way in with a typed code. */
export function joinRoutes(tools: HttpTools): Router {
  const router = Router();
  router.get(
    "/join/:code",
    route<{ code: string }>(async (request) => {
      const live = await behindCode(tools, request.params.code, request.ip);
      return live.ok ? ok({ body: joinInfo(live.value) }) : live;
    }),
  );
  router.post(
    "/join",
    route(async (request) => {
      const body = bodyOf(joinSchema, request.body);
      if (!body.ok) return body;
      const { code, name, seat = null } = body.value;
      const role: Arrival["role"] = body.value.role ?? "student";
      const live = await behindCode(tools, code, request.ip);
      if (!live.ok) return live;
      const arrival = { name, role, seat: role === "observer" ? null : seat };
      return answerOf(await joinSession(tools.sessions, live.value, arrival), 201);
    }),
  );
  return router;
}

/** The session behind a code. Who guesses is slowed; seats and names are looked at only after that. */
async function behindCode(
  { limiter, store, sessions }: HttpTools,
  typed: string,
  address = "",
): Promise<Result<LiveSession, HttpRefusal>> {
  const turn = await limiter.turn(address);
  if (!turn.admitted) {
    const { seconds } = turn;
    return fail({ rejection: rejection("TOO_MANY_TRIES", { seconds }), retryAfter: seconds });
  }
  const code = parseCode(typed);
  const stored = code === null ? null : await store.events.byCode(code);
  const live = stored === null ? null : await sessions.open(stored.id);
  if (live !== null) return ok(live);
  limiter.wrong(address);
  return refuse(rejection("CODE_UNKNOWN", { code: typed.slice(0, 40) }));
}
