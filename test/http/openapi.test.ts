import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Figures } from "../../server/figures.ts";
import { httpApp } from "../../server/http/app.ts";
import { ROUTES } from "../../server/http/route-table.ts";
import type { HttpTools } from "../../server/http/tools.ts";
import { PROGRAM_ROOT } from "../../server/root.ts";
import { REQUEST_NAMES } from "../../shared/protocol/requests.ts";
import { scenarioJsonSchema } from "../../shared/scenario/json-schema.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
  readonly matchers?: readonly ((path: string) => false | { readonly path: string })[];
}

/** Every route that express knows, with the place that its router is used at; pages of the client are none. */
function registered(layers: readonly Layer[], base = ""): string[] {
  return layers.flatMap((layer) => {
    if (layer.route !== undefined) {
      const path = `${base}${layer.route.path}`;
      if (path.includes("*")) return [];
      return Object.keys(layer.route.methods).map(
        (method) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`,
      );
    }
    const stack = layer.handle?.stack;
    if (stack === undefined) return [];
    const below = layer.matchers?.[0]?.("/api/x");
    return registered(stack, below !== undefined && below !== false && below.path === "/api" ? "/api" : base);
  });
}

describe("/api/openapi.json", () => {
  test("is a valid description by OpenAPI 3.1", async () => {
    const { status, text } = await server.call("GET", "/api/openapi.json");
    expect(status).toBe(200);
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(text))).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  test("holds every route that the server has, and no other", () => {
    const tools = {
      addresses: { basePath: "", isHttps: false, publicHost: null },
      scenarios: { logs: null },
      figures: new Figures(),
    };
    const settings = { trustProxy: false, client: new URL("file:///nowhere/"), own: "" };
    const app = httpApp(tools as unknown as HttpTools, settings);
    const found = registered((app as unknown as { router: { stack: readonly Layer[] } }).router.stack);
    expect(found.length).toBeGreaterThan(20);
    const described = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(found)].sort()).toEqual([...described].sort());
  });

  test("tells the payload of every request of a room, with what may be left out", async () => {
    const { components } = JSON.parse((await server.call("GET", "/api/openapi.json")).text);
    const ajv = new Ajv2020({ strict: false });
    for (const name of REQUEST_NAMES)
      expect([name, typeof components.schemas[name]]).toEqual([name, "object"]);
    const ready = components.schemas["orders.ready"];
    expect(ready.required).toEqual(["turn", "ready"]);
    expect(ready.properties.line.description).toContain("played again");
    const isReady = ajv.compile(ready);
    expect(isReady({ turn: 1, ready: true, line: 2 })).toBe(true);
    expect(isReady({ turn: 1, ready: true, line: "now" })).toBe(false);
  });

  test("tells what the server really answers: each answer has its form, each refusal its code and status", async () => {
    const described = JSON.parse((await server.call("GET", "/api/openapi.json")).text);
    const session = await server.create();
    const joined = await server.join(session, "Ada", "moscow");
    const [host, desk] = [server.hostKey, session.facilitatorKey];
    const at = `/api/sessions/${session.id}`;
    const calls: readonly [string, string, string, string | undefined, unknown?][] = [
      ["get", "/healthz", "/healthz", undefined],
      ["get", "/readyz", "/readyz", undefined],
      ["get", "/api/guide", "/api/guide", undefined],
      ["get", "/api/scenarios", "/api/scenarios", undefined],
      ["get", "/api/scenarios/{id}", "/api/scenarios/fixture", host],
      ["get", "/api/scenarios/{id}", "/api/scenarios/atlantis", host],
      ["get", "/api/scenarios/{id}", "/api/scenarios/fixture", undefined],
      ["post", "/api/scenarios/validate", "/api/scenarios/validate", host, { text: "format: 1" }],
      ["put", "/api/scenarios/{id}", "/api/scenarios/mine", host, { text: "format: 1" }],
      ["get", "/api/sessions", "/api/sessions", host],
      ["post", "/api/sessions", "/api/sessions", host, { scenario: "fixture" }],
      ["post", "/api/sessions", "/api/sessions", host, { scenario: "mine" }],
      ["post", "/api/sessions", "/api/sessions", host, { scenario: 7 }],
      ["post", "/api/logs", "/api/logs", host, { no: "log" }],
      ["post", "/api/logs", "/api/logs", undefined, { no: "log" }],
      ["post", "/api/sessions/{id}/branch", `${at}/branch`, desk, { turn: 0 }],
      ["post", "/api/sessions/{id}/branch", `${at}/branch`, desk, { turn: 1 }],
      ["post", "/api/sessions/{id}/branch", `${at}/branch`, joined.participantKey, { turn: 0 }],
      ["get", "/api/sessions/{id}/table", `${at}/table`, desk],
      ["get", "/api/sessions/{id}/table", `${at}/table?separator=pipe`, desk],
      ["get", "/api/sessions/{id}/waiting", `${at}/waiting`, joined.participantKey],
      ["get", "/api/sessions/{id}/waiting", `${at}/waiting`, undefined],
      ["get", "/api/sessions/{id}/views", `${at}/views`, joined.participantKey],
      ["get", "/api/sessions/{id}/views", `${at}/views?as=facilitator`, joined.participantKey],
      ["get", "/api/sessions/{id}/log", `${at}/log`, desk],
      ["get", "/api/sessions/{id}/log", `${at}/log`, joined.participantKey],
      ["post", "/api/sessions/{id}/connect", `${at}/connect`, joined.participantKey],
      ["get", "/api/sessions/{id}/invitations", `${at}/invitations`, desk],
      ["get", "/api/sessions/{id}/links", `${at}/links`, desk],
      ["post", "/api/sessions/{id}/links", `${at}/links`, desk, { name: "Bo", role: "observer" }],
      ["get", "/api/join/{code}", `/api/join/${session.code}`, undefined],
      ["post", "/api/join", "/api/join", undefined, { code: session.code, name: "", seat: "moscow" }],
      ["post", "/api/join", "/api/join", undefined, { code: session.code, name: "Bo", seat: "nobody" }],
      ["post", "/api/invitations", "/api/invitations", undefined, { invitation: "none" }],
      ["post", "/api/return", "/api/return", undefined, { code: session.code, phrase: "a b c d" }],
      ["post", "/api/sessions/{id}/forget", `${at}/forget`, host, { texts: true }],
      ["post", "/api/sessions/{id}/forget", `${at}/forget`, host, { texts: 1 }],
      ["get", "/api/sessions/{id}/log", "/api/sessions/%E0%A4%A/log", desk],
      ["get", "/api/join/{code}", "/api/join/%E0%A4%A", undefined],
      ["get", "/api/scenarios/{id}", "/api/scenarios/%E0%A4%A", host],
    ];
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [method, path, url, key, body] of calls) {
      const answer = await server.call(method.toUpperCase(), url, {
        ...(key && { key }),
        ...(body ? { body } : {}),
      });
      const place = `${method} ${url}: ${answer.status} ${answer.text.slice(0, 200)}`;
      const response = described.paths[path][method].responses[String(answer.status)];
      expect(response, place).toBeDefined();
      const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
      const content = response.content[type];
      expect(content, `${place} as ${type}`).toBeDefined();
      if (!type.endsWith("json") || type.endsWith("ndjson")) continue;
      const told = JSON.parse(answer.text);
      const { schema } = content;
      // Only problems are told by reference.
      const check = ajv.compile(schema.$ref === undefined ? schema : described.components.schemas.Problem);
      expect(check(told), `${place} ${JSON.stringify(check.errors)}`).toBe(true);
      if (answer.status >= 400) expect(response.description.split(", "), place).toContain(told.code);
    }
  });
});

test("a body packed in a way that the server does not know is refused as the description says, wherever one is taken", async () => {
  const described = JSON.parse((await server.call("GET", "/api/openapi.json")).text);
  const taking = ROUTES.filter(({ body }) => body !== undefined);
  expect(taking.length).toBeGreaterThan(8);
  for (const { method, path } of taking) {
    const answer = await fetch(server.base + path.replaceAll(/\{\w+\}/g, "none"), {
      method,
      headers: {
        ...{ authorization: `Bearer ${server.hostKey}` },
        ...{ "content-type": "application/json", "content-encoding": "snappy" },
      },
      body: "{}",
    });
    const place = `${method} ${path}`;
    const { code } = (await answer.json()) as { code: string };
    expect([place, code]).toEqual([place, "MALFORMED"]);
    const told = described.paths[path][method].responses[String(answer.status)]?.description ?? "";
    expect(told.split(", "), place).toContain("MALFORMED");
  }
});

test("where a session's code may stand for its id, guesses are slowed, and the description says so", async () => {
  const described = JSON.parse((await server.call("GET", "/api/openapi.json")).text);
  const places = ROUTES.filter(({ path, key }) => path.includes("/sessions/{id}") && key !== "host");
  expect(places.length).toBeGreaterThan(6);
  for (const { method, path } of places)
    expect([path, described.paths[path][method].responses["429"]?.description]).toEqual([
      path,
      expect.stringContaining("TOO_MANY_TRIES"),
    ]);
});

test("the JSON Schema of scenarios takes every shipped one, and refuses an unknown key", () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const check = ajv.compile(scenarioJsonSchema());
  for (const id of ["practice", "csto-2005", "almaty-2022"]) {
    const text = readFileSync(new URL(`scenarios/${id}/scenario.yaml`, PROGRAM_ROOT), "utf8");
    const scenario = parse(text);
    expect(check(scenario), `${id}: ${JSON.stringify(check.errors?.slice(0, 3))}`).toBe(true);
    expect(check({ ...scenario, colour: "red" })).toBe(false);
  }
});
