import { type RequestHandler, Router } from "express";
import { ok } from "../../shared/base/result.ts";
import { saveScenarioSchema, validateSchema } from "../../shared/protocol/http.ts";
import { answerOf, bodyOf, lookBackOf, numberOf, readBody, refuse, route } from "./answer.ts";
import { type HttpTools, hostOf, hostRefusalNow, hostsOnly, paced, pacedMaking } from "./tools.ts";

/** The list is open; texts need the host key, because they hold injects and private objectives. */
export function scenarioRoutes(tools: HttpTools, largeBody: RequestHandler): Router {
  const { scenarios } = tools;
  const router = Router();
  router.get(
    "/scenarios",
    route(async () => ok({ body: await scenarios.list() })),
  );
  router.post(
    "/scenarios/validate",
    hostsOnly(tools),
    largeBody,
    route(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const body = readBody(validateSchema, request.body);
      if (!body.ok) return body;
      // Texts are read one after the other: those of one host must not keep the others' waiting without end.
      return paced(tools.readings, `host ${host.value.name}`, async () =>
        ok({ body: await scenarios.validate(body.value.text) }),
      );
    }),
  );
  router.get(
    "/scenarios/:id",
    route<{ id: string }>(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const version = numberOf(request.query, "version");
      return version.ok ? answerOf(await scenarios.document(request.params.id, version.value)) : version;
    }),
  );
  router.put(
    "/scenarios/:id",
    hostsOnly(tools),
    largeBody,
    route<{ id: string }>(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const body = bodyOf(saveScenarioSchema, request.body);
      if (!body.ok) return body;
      const refused = () => hostRefusalNow(tools, host.value);
      const by = { owner: host.value.name, now: tools.now(), refused };
      return pacedMaking(tools, host.value, async () =>
        answerOf(await scenarios.save(request.params.id, body.value.text, by)),
      );
    }),
  );
  logRoutes(router, tools);
  return router;
}

/** Games that come with a scenario: whole, with what was sealed in them, and so for hosts. */
function logRoutes(router: Router, tools: HttpTools): void {
  const { logs } = tools.scenarios;
  router.get(
    "/scenarios/:id/logs/:name/log",
    route<{ id: string; name: string }>(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const log = logs.text(request.params.id, request.params.name);
      return log.ok ? ok({ text: log.value, type: "application/x-ndjson" }) : refuse(log.error);
    }),
  );
  router.get(
    "/scenarios/:id/logs/:name/views",
    route<{ id: string; name: string }>(async (request) => {
      const host = await hostOf(tools, request);
      if (!host.ok) return host;
      const ask = lookBackOf(request.query);
      if (!ask.ok) return ask;
      const { id, name } = request.params;
      return paced(tools.readings, `host ${host.value.name}`, async () =>
        answerOf(logs.lookBack(id, name, ask.value)),
      );
    }),
  );
}
