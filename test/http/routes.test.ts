import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  Problem,
  ScenarioDocument,
  ScenarioSummary,
  SessionSummary,
} from "../../shared/protocol/http.ts";
import { TestServer, testScenario } from "../classroom/test-server.ts";

let server: TestServer;
let client: string;
beforeAll(async () => {
  client = mkdtempSync(join(tmpdir(), "whitecell-client-"));
  mkdirSync(join(client, "assets"));
  writeFileSync(
    join(client, "index.html"),
    "<!doctype html><html><head></head><body>The client</body></html>",
  );
  writeFileSync(join(client, "assets/main-1a2b.js"), "export {};");
  server = await TestServer.start({}, { client: pathToFileURL(`${client}/`) });
});
afterAll(async () => {
  await server.end();
  rmSync(client, { recursive: true });
});

const host = () => ({ key: server.hostKey });

/** A refusal as RFC 9457 has it. */
async function problem(
  method: string,
  path: string,
  more: { key?: string; body?: unknown } = {},
): Promise<Problem> {
  const { status, headers, text } = await server.call(method, path, more);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const told = JSON.parse(text) as Problem;
  expect(told.status).toBe(status);
  expect(told.detail.length).toBeGreaterThan(10);
  expect(text).not.toMatch(/ at .*\.(ts|js):\d+/);
  return told;
}

/** A request whose Host and path are exactly these. */
function asHost(
  name: string,
  path: string,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${name}:${server.port}`, authorization: `Bearer ${server.hostKey}` };
    const asked = httpRequest({ host: "127.0.0.1", port: server.port, path, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on("error", reject).end();
  });
}

describe("refusals", () => {
  test("every wrong request is a problem with a code and a sentence", async () => {
    const session = await server.create();
    const key = session.facilitatorKey;
    const body = { scenario: "fixture" };
    const cases: readonly [number, string, string, string, { key?: string; body?: unknown }][] = [
      [404, "NOT_FOUND", "GET", "/api/nothing", {}],
      [404, "NOT_FOUND", "GET", "/api/scenarios/atlantis", host()],
      [404, "NOT_FOUND", "GET", "/api/scenarios/fixture?version=7", host()],
      [401, "KEY_UNKNOWN", "GET", "/api/scenarios/fixture", {}],
      [401, "KEY_UNKNOWN", "GET", "/api/sessions", { key: "not-a-key-of-this-server" }],
      [401, "KEY_UNKNOWN", "POST", "/api/sessions", { key, body }],
      [400, "MALFORMED", "POST", "/api/sessions", { ...host(), body: "{ not json" }],
      [400, "MALFORMED", "POST", "/api/sessions", { ...host(), body: { scenario: 7 } }],
      [400, "MALFORMED", "POST", "/api/sessions", { ...host(), body: { ...body, more: true } }],
      [404, "NOT_FOUND", "POST", "/api/sessions", { ...host(), body: { scenario: "atlantis" } }],
      [
        404,
        "NOT_FOUND",
        "POST",
        "/api/sessions",
        { ...host(), body: { ...body, settings: { bots: "hal" } } },
      ],
      [413, "TOO_LARGE", "POST", "/api/join", { body: JSON.stringify({ name: "x".repeat(100_000) }) }],
      [401, "KEY_UNKNOWN", "POST", `/api/sessions/${session.id}/connect`, {}],
      [401, "KEY_UNKNOWN", "POST", `/api/sessions/${session.id}/connect`, host()],
      [404, "NOT_FOUND", "POST", "/api/sessions/nothing/connect", { key }],
      [404, "NOT_FOUND", "GET", `/api/sessions/${session.id}/views?turn=3`, { key }],
      [403, "NOT_ALLOWED", "GET", `/api/sessions/${session.id}/views?as=atlantis`, { key }],
      [404, "NOT_FOUND", "GET", "/missing.css", {}],
      [404, "NOT_FOUND", "POST", "/play/here", {}],
    ];
    for (const [status, code, method, path, more] of cases) {
      const told = await problem(method, path, more);
      expect([path, told.status, told.code]).toEqual([path, status, code]);
    }
    const misplaced = await problem("POST", "/api/sessions", {
      ...host(),
      body: { scenario: "fixture", settings: { minutesPerTurn: -1 } },
    });
    expect(misplaced.path).toBe("settings.minutesPerTurn");
  });
});

describe("joining", () => {
  const code = (text: string) => encodeURIComponent(text);

  test("J4: variants of the right code work, and a wrong code is told from a closed door", async () => {
    const session = await server.create();
    const spaced = ` ${session.code.slice(0, 3).toLowerCase()} ${session.code.slice(3).replace("O", "0")} `;
    const info = await server.call("GET", `/api/join/${code(spaced)}`);
    expect(JSON.parse(info.text)).toMatchObject({ title: "Fixture", phase: "lobby", door: "open" });
    expect((await problem("GET", "/api/join/AAAAAA")).code).toBe("CODE_UNKNOWN");
    const facilitator = server.facilitator(session);
    await facilitator.ask("control.door", { state: "closed" });
    const late = await problem("POST", "/api/join", {
      body: { code: session.code, name: "Ada", seat: "moscow" },
    });
    expect([late.status, late.code]).toEqual([403, "DOOR_CLOSED"]);
    expect(late.detail).toContain("door");
    // It was closed in the lobby.
    expect(late.detail).not.toContain("started");
  });

  test("N1: twins are told apart, blank names are refused, a seat must exist", async () => {
    const session = await server.create();
    await server.join(session, "Anna", "moscow");
    await server.join(session, "Anna\u200b", "moscow");
    await server.join(session, "\u0410nna", "tashkent");
    const blank = { code: session.code, name: "\u00ad", seat: "moscow" };
    expect((await problem("POST", "/api/join", { body: blank })).code).toBe("NAME_BLANK");
    const nowhere = { code: session.code, name: "Ben", seat: "atlantis" };
    expect((await problem("POST", "/api/join", { body: nowhere })).code).toBe("SEAT_UNKNOWN");
    const { people } = await server.facilitator(session).until("three", (view) => view.people.length === 5);
    expect(people.filter(({ role }) => role === "student").map(({ name }) => name)).toEqual([
      "Anna",
      "Anna (2)",
      "\u0410nna (3)",
    ]);
    const listed = await server.call("GET", "/api/sessions", host());
    const summaries = JSON.parse(listed.text) as SessionSummary[];
    expect(summaries.find(({ id }) => id === session.id)?.people).toBe(3);
  });

  test("observers come in only where they are allowed; the projector always does", async () => {
    const session = await server.create({ settings: { observersAllowed: false } });
    const body = { code: session.code, name: "Guest", role: "observer" };
    expect((await problem("POST", "/api/join", { body })).code).toBe("NOT_ALLOWED");
    const key = session.links.projector.split("#")[1] ?? "";
    const wall = await server.person(session.id, key).until("a view", () => true);
    expect([wall.you.role, wall.console]).toEqual(["observer", null]);
    const open = await server.create();
    const guest = await server.join(open, "Guest");
    expect(
      (await server.person(open.id, guest.participantKey).until("a view", () => true)).you.seat,
    ).toBeNull();
  });
});

describe("scenarios", () => {
  const text = testScenario();

  test("every version is kept, and a session can be made from each", async () => {
    const listed = JSON.parse((await server.call("GET", "/api/scenarios")).text) as ScenarioSummary[];
    expect(listed[0]).toMatchObject({ id: "fixture", version: 0, faults: 0 });
    expect(JSON.stringify(listed)).not.toContain("canary");
    for (const title of ["First", "Second"]) {
      const body = { text: text.replace("title: Fixture", `title: ${title}`) };
      const saved = await server.call("PUT", "/api/scenarios/own", { ...host(), body });
      expect(saved.status).toBe(200);
    }
    const newest = await server.call("GET", "/api/scenarios/own", host());
    const { version, versions } = JSON.parse(newest.text) as ScenarioDocument;
    expect([version, versions.map((one) => one.title)]).toEqual([2, ["First", "Second"]]);
    const old = await server.create({ scenario: "own", version: 1 });
    const info = JSON.parse((await server.call("GET", `/api/join/${old.code}`)).text);
    expect([info.title, info.scenario]).toEqual(["First", "First"]);
  });

  test.each(["Not an id", "UPPER", "a/b"])("nothing is kept by the name %j, which is no id", async (name) => {
    const path = `/api/scenarios/${encodeURIComponent(name)}`;
    const refused = await server.call("PUT", path, { ...host(), body: { text } });
    expect(refused.status).toBe(404);
    const listed = JSON.parse((await server.call("GET", "/api/scenarios")).text) as ScenarioSummary[];
    expect(listed.map(({ id }) => id)).not.toContain(name);
  });

  test("F4: a text with faults can be kept, each fault at its line, but no session starts from it", async () => {
    const broken = text.replace("stability:", "stabilty:");
    const checked = await server.call("POST", "/api/scenarios/validate", {
      ...host(),
      body: { text: broken },
    });
    const { faults } = JSON.parse(checked.text);
    expect(faults[0].line).toBeGreaterThan(1);
    await server.call("PUT", "/api/scenarios/broken", { ...host(), body: { text: broken } });
    const refused = await problem("POST", "/api/sessions", { ...host(), body: { scenario: "broken" } });
    expect([refused.status, refused.code]).toEqual([422, "SCENARIO_FAULTY"]);
    expect(refused.faults).toEqual(faults);
  });

  test("D6: an alias bomb, brackets without end and 5 MB are refused within seconds, and others are served", async () => {
    const bomb = `a: &a [x]\n${"bcdefghi".replace(/./g, (name, at) => {
      const before = "abcdefgh"[at];
      return `${name}: &${name} [${`*${before},`.repeat(9)}*${before}]\n`;
    })}`;
    const texts = [bomb, "[".repeat(5_000), "just words", "", "\u0000"];
    const start = performance.now();
    const checks = texts.map((one) =>
      server.call("POST", "/api/scenarios/validate", { ...host(), body: { text: one } }),
    );
    const served = await server.call("GET", "/healthz");
    expect(served.status).toBe(200);
    for (const check of await Promise.all(checks)) {
      expect(check.status).toBe(200);
      expect(JSON.parse(check.text).faults.length).toBeGreaterThan(0);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
    const large = { ...host(), body: { text: "x".repeat(5_000_000) } };
    expect((await problem("POST", "/api/scenarios/validate", large)).code).toBe("TOO_LARGE");
  });
});

describe("pages", () => {
  test("every page of the client is its index, at any depth, and knows where the server's pages start", async () => {
    for (const path of [
      "/",
      "/join",
      "/join/OLDH5Y",
      "/play/1",
      "/console/1",
      "/replay/1",
      "/editor/fixture",
    ]) {
      const page = await server.call("GET", path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.text).toContain('<base href="/" />');
      expect(page.headers.get("cache-control")).toBe("no-cache");
    }
    expect((await server.call("GET", "/atlantis")).status).toBe(404);
    const asset = await server.call("GET", "/assets/main-1a2b.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect([asset.headers.get("content-encoding"), asset.text]).toEqual(["gzip", "export {};"]);
    expect(asset.headers.get("vary")).toMatch(/accept-encoding/i);
    const plain = await asHost("class.example", "/assets/main-1a2b.js");
    expect([plain.headers["content-encoding"], plain.text]).toEqual([undefined, "export {};"]);
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["/assets/none-1a2b.js", "/assets/..%2f..%2fpackage.json", "/..%2f..%2fetc%2fpasswd"])
      expect([path, (await server.call("GET", path)).status]).toEqual([path, 404]);
    expect((await server.call("GET", "/api/scenarios")).headers.get("cache-control")).toBe("no-store");
  });

  test("a file that was not there when it was first asked for, as while pages are built anew, is given when it is", async () => {
    const path = "/assets/late-1a2b.js";
    expect((await server.call("GET", path)).status).toBe(404);
    writeFileSync(join(client, path), "export {};");
    const given = await server.call("GET", path);
    expect([given.status, given.headers.get("content-encoding")]).toEqual([200, "gzip"]);
  });

  test("a refusal is kept by nobody, least of all in the place of a file; health and figures are asked for anew", async () => {
    const script = "/assets/main-1a2b.js";
    for (const [path, header, value, status] of [
      [script, "range", "bytes=999999-", 200],
      [script, "if-match", '"another"', 400],
      ["/assets/none-1a2b.js", "range", "bytes=0-1", 404],
    ] as const) {
      const headers = { [header]: value, "accept-encoding": "identity" };
      const answer = await fetch(`${server.base}${path}`, { headers });
      const kept = status === 200 ? "public, max-age=31536000, immutable" : "no-store";
      const told = [answer.status, answer.headers.get("cache-control")];
      expect([path, header, ...told]).toEqual([path, header, status, kept]);
    }
    for (const path of ["/healthz", "/readyz", "/metrics", "/api/join/AAAAAA"])
      expect((await server.call("GET", path)).headers.get("cache-control")).toBe("no-store");
  });

  test("a name without TLS gets no header that would ask for it, and links with its own name", async () => {
    const page = await asHost("class.example", "/");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`ws://class.example:${server.port}`);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain("upgrade-insecure-requests");
    for (const header of ["strict-transport-security", "cross-origin-opener-policy", "origin-agent-cluster"])
      expect([header, page.headers[header]]).toEqual([header, undefined]);
    const session = await server.create();
    const listed = JSON.parse((await asHost("class.example", "/api/sessions")).text) as SessionSummary[];
    const { links } = listed.find(({ id }) => id === session.id) as SessionSummary;
    expect(links.join).toBe(`http://class.example:${server.port}/join/${session.code}`);
    expect(links.console).toContain(`http://class.example:${server.port}/console/${session.id}#`);
  });

  test("a name that is none of a host puts nothing into the policy", async () => {
    const page = await asHost("x; script-src *", "/");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("*");
  });

  test("health and figures", async () => {
    expect((await server.call("GET", "/readyz")).status).toBe(200);
    expect((await server.call("GET", "/metrics")).text).toMatch(/^whitecell_sessions \d+$/m);
    expect(server.faults).toEqual([]);
  });
});
