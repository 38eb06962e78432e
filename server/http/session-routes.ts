import { Router } from "express";
import { ok } from "../../shared/base/result.ts";
import { type CreatedSession, createSessionSchema, type SessionSummary } from "../../shared/protocol/http.ts";
import { FIRST_KEY } from "../auth/host-key.ts";
import { createSession } from "../sessions/create-session.ts";
import { logFor, lookBack, waitingFor } from "../sessions/session-reading.ts";
import { answerOf, bodyOf, lookBackOf, refuse, route } from "./answer.ts";
import {
  type HttpTools,
  hostOf,
  hostRefusalNow,
  pacedFor,
  pacedMaking,
  participantOf,
  readFor,
} from "./tools.ts";

/** What hosts do with sessions, and what participants read and open. */
export function sessionRoutes(tools: HttpTools): Router {
  const router = Router();
  hostRoutes(router, tools);
  participantRoutes(router, tools);
  return router;
}

function hostRoutes(router: Router, tools: HttpTools): void {
  const { sessions, scenarios, store, addresses } = tools;
  router.get(
    "/sessions",
    route(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const { name } = host.value;
      const [list, people, marks] = await Promise.all([
        store.events.list(name === FIRST_KEY ? null : name),
        store.participants.counts(),
        store.marks.all(),
      ]);
      const body = list.map(({ owner: _owner, due: _due, linkKeys, ...session }): SessionSummary => {
        const keys = sessions.keysOf({ id: session.id, linkKeys });
        const links = addresses.links(session, keys, request);
        const marked = marks.get(session.id);
        const imported = marked?.has("imported") === true;
        const namesErased = marked?.has("names-erased") === true;
        return { ...session, people: people.get(session.id) ?? 0, imported, namesErased, links };
      });
      return ok({ body });
    }),
  );
  router.post(
    "/sessions",
    route(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const body = bodyOf(createSessionSchema, request.body);
      if (!body.ok) return body;
      const { scenario: id, version, title, seed, settings = {} } = body.value;
      return pacedMaking(tools, host.value, async () => {
        const checked = await scenarios.checked(id, version);
        if (!checked.ok) return checked;
        const late = await hostRefusalNow(tools, host.value);
        if (late !== null) return refuse(late);
        const { scenario, text } = checked.value;
        const owner = host.value.name;
        const named = title?.trim() || scenario.title;
        const wish = { scenario, scenarioText: text, title: named, settings, seed, owner };
        const made = await createSession(sessions, wish);
        if (!made.ok) return refuse(made.error);
        const keys = sessions.keysOf(made.value);
        const created: CreatedSession = {
          id: made.value.id,
          code: made.value.code,
          facilitatorKey: keys.facilitator,
          links: addresses.links(made.value, keys, request),
        };
        return ok({ status: 201, body: created });
      });
    }),
  );
}

function participantRoutes(router: Router, tools: HttpTools): void {
  router.post(
    "/sessions/:id/connect",
    route<{ id: string }>(async (request) => {
      const known = await participantOf(tools, request);
      if (!known.ok) return known;
      const { live, participant, since } = known.value;
      return pacedFor(tools.connects, known.value, async () =>
        ok({ body: await tools.reserve({ session: live.id, participant, since }) }),
      );
    }),
  );
  router.get(
    "/sessions/:id/waiting",
    route<{ id: string }>(async (request) => {
      // Whoever looks what waits for them may not come: a session that sleeps need not stay awake for it.
      const known = await participantOf(tools, request, (id) => tools.sessions.askAbout(id));
      if (!known.ok) return known;
      const { live, participant } = known.value;
      return readFor(tools, known.value, request, async () => ok({ body: waitingFor(live, participant) }));
    }),
  );
  router.get(
    "/sessions/:id/views",
    route<{ id: string }>(async (request) => {
      const known = await participantOf(tools, request);
      if (!known.ok) return known;
      const ask = lookBackOf(request.query);
      if (!ask.ok) return ask;
      const { live, participant } = known.value;
      return readFor(tools, known.value, request, async () =>
        answerOf(await lookBack(live, participant, ask.value)),
      );
    }),
  );
  router.get(
    "/sessions/:id/log",
    route<{ id: string }>(async (request) => {
      const known = await participantOf(tools, request);
      if (!known.ok) return known;
      const { live, participant } = known.value;
      return readFor(tools, known.value, request, async () => {
        const log = await logFor(live, participant, tools.store.events);
        return log.ok ? ok({ text: log.value, type: "application/x-ndjson" }) : refuse(log.error);
      });
    }),
  );
}
