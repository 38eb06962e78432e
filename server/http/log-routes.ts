import { type Request, type RequestHandler, Router } from "express";
import { SEPARATORS, type SeparatorName } from "../../shared/base/csv.ts";
import { rejection } from "../../shared/base/rejection.ts";
import { ok, type Result } from "../../shared/base/result.ts";
import {
  branchSchema,
  type CreatedSession,
  type ErasedSession,
  forgetSchema,
} from "../../shared/protocol/http.ts";
import { FIRST_KEY } from "../auth/host-key.ts";
import { branchSession } from "../sessions/branch-session.ts";
import { endErasing, forgetSession } from "../sessions/forget-session.ts";
import { importLog } from "../sessions/place-log.ts";
import { runLogTask } from "../sessions/run-log-task.ts";
import { tableFor } from "../sessions/session-reading.ts";
import type { StoredSession } from "../store/store.ts";
import { bodyOf, type HttpRefusal, refuse, route, sendProblem } from "./answer.ts";
import { textBody } from "./bodies.ts";
import {
  facilitatorOf,
  type HttpTools,
  hostOf,
  hostRefusalNow,
  pacedCopy,
  readFor,
  refusalNow,
} from "./tools.ts";

/** Bytes of a log that is sent here: ten times the longest game that was played. */
const LARGEST_LOG = 64 * 1024 * 1024;

/** What is done with whole logs: brought in, branched, made a table of, and erased from. */
export function logRoutes(tools: HttpTools, smallBody: RequestHandler): Router {
  const router = Router();
  bringIn(router, tools);
  goOn(router, tools, smallBody);
  return router;
}

function bringIn(router: Router, tools: HttpTools): void {
  const { store, now } = tools;
  router.post(
    "/logs",
    copiersOnly(tools),
    textBody(LARGEST_LOG),
    route(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const text = typeof request.body === "string" ? request.body : "";
      const checked = await runLogTask({ kind: "check", text });
      if (!checked.ok) return refuse(checked.error);
      const late = await hostRefusalNow(tools, host.value);
      if (late !== null) return refuse(late);
      const placed = await importLog(store, checked.value, { owner: host.value.name, now: now() });
      return placed.ok
        ? ok({ status: 201, body: created(tools, placed.value, request) })
        : refuse(placed.error);
    }),
  );
}

/** Hosts who do not bring in more than they can by hand: what comes on top is not read at all. */
function copiersOnly(tools: HttpTools): RequestHandler {
  return async (request, response, next) => {
    const host = await hostOf(tools, request);
    const may = host.ok ? await pacedCopy(tools, host.value.name, async () => ok(null)) : host;
    if (may.ok) next();
    else sendProblem(response, may.error);
  };
}

function goOn(router: Router, tools: HttpTools, smallBody: RequestHandler): void {
  const { store, sessions } = tools;
  router.post(
    "/sessions/:id/branch",
    smallBody,
    route<{ id: string }>(async (request) => {
      const known = await facilitatorOf(tools, request);
      if (!known.ok) return known;
      const body = bodyOf(branchSchema, request.body);
      if (!body.ok) return body;
      const parent = known.value.live.stored;
      return pacedCopy(tools, parent.owner, async () => {
        const made = await branchSession(sessions, parent, body.value, () => refusalNow(known.value));
        return made.ok ? ok({ status: 201, body: created(tools, made.value, request) }) : refuse(made.error);
      });
    }),
  );
  router.get(
    "/sessions/:id/table",
    route<{ id: string }>(async (request) => {
      const known = await facilitatorOf(tools, request);
      if (!known.ok) return known;
      const separator = separatorOf(request.query.separator);
      if (!separator.ok) return separator;
      return readFor(tools, known.value, request, async () => {
        const table = await tableFor(known.value.live, store.events, separator.value);
        return table.ok ? ok({ text: table.value, type: "text/csv" }) : refuse(table.error);
      });
    }),
  );
  router.post(
    "/sessions/:id/forget",
    smallBody,
    route<{ id: string }>(async (request) => {
      const stored = await ownSession(tools, request);
      if (!stored.ok) return stored;
      const body = bodyOf(forgetSchema, request.body);
      if (!body.ok) return body;
      const { id } = stored.value;
      const { texts } = body.value;
      const erased = await forgetSession(sessions, id, texts);
      await endErasing(store, [id], { texts, now: tools.now() });
      return ok({ body: erased satisfies ErasedSession });
    }),
  );
}

/** A session of the host whose key came with the request; the first key has all. */
async function ownSession(
  tools: HttpTools,
  request: Request<{ id: string }>,
): Promise<Result<StoredSession, HttpRefusal>> {
  const host = await hostOf(tools, request);
  if (!host.ok) return host;
  const { id } = request.params;
  const stored = await tools.store.events.byId(id);
  const { name } = host.value;
  if (stored !== null && (name === FIRST_KEY || stored.owner === name)) return ok(stored);
  return refuse(rejection("NOT_FOUND", { what: "game", id }));
}

function separatorOf(given: unknown): Result<SeparatorName, HttpRefusal> {
  const name = given === undefined || given === "" ? "comma" : String(given);
  if (Object.hasOwn(SEPARATORS, name)) return ok(name as SeparatorName);
  const detail = `separator must be one of ${Object.keys(SEPARATORS).join(", ")}.`;
  return refuse(rejection("MALFORMED", { detail }, "separator"));
}

function created(
  { sessions, addresses }: HttpTools,
  session: StoredSession,
  request: Request,
): CreatedSession {
  const keys = sessions.keysOf(session);
  return {
    id: session.id,
    code: session.code,
    facilitatorKey: keys.facilitator,
    links: addresses.links(session, keys, request),
  };
}
