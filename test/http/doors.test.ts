import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { reservedAddress } from "../classroom/raw-socket.ts";
import { TestServer } from "../classroom/test-server.ts";

/** Ways in that a Colyseus server has by itself, and that this one must not have. */
let server: TestServer;
let session: CreatedSession;
beforeAll(async () => {
  server = await TestServer.start({ publicUrl: new URL("https://school.example/edu/") });
  session = await server.create();
});
afterAll(() => server.end());

const ELSEWHERE = "https://elsewhere.example";

test("no answer lets a page of another host read it", async () => {
  for (const [method, path] of [
    ["GET", "/api/scenarios"],
    ["GET", "/api/sessions"],
    ["OPTIONS", "/api/sessions"],
    ["OPTIONS", `/api/sessions/${session.id}/connect`],
    ["OPTIONS", "/matchmake/joinOrCreate/session"],
    ["POST", "/matchmake/joinOrCreate/session"],
    ["GET", "/healthz"],
    ["GET", "/"],
  ] as const) {
    const asked = { method, headers: { origin: ELSEWHERE, authorization: `Bearer ${server.hostKey}` } };
    const { headers } = await fetch(`${server.base}${path}`, asked);
    const allowed = [...headers.keys()].filter((name) => name.startsWith("access-control-"));
    expect([method, path, allowed]).toEqual([method, path, []]);
  }
});

/** How a socket of a page from such an origin fares. */
async function knock(origin: string | undefined): Promise<number | "open"> {
  const place = { base: server.base, session: session.id, key: session.facilitatorKey };
  const socket = new WebSocket(await reservedAddress(place), origin === undefined ? {} : { origin });
  const fared = await new Promise<number | "open">((resolve) => {
    socket.once("open", () => resolve("open"));
    socket.once("unexpected-response", (_asked, { statusCode = 0 }) => resolve(statusCode));
    socket.on("error", () => {});
  });
  socket.terminate();
  return fared;
}

test("a socket opens to a page of this server and to no page from elsewhere, whatever it has reserved", async () => {
  const fared: Record<string, number | "open"> = {};
  for (const origin of [
    ...[ELSEWHERE, "null", "http://school.example.elsewhere.example", "https://", "file://"],
    ...["https://school.example", server.base, "http://127.0.0.1"],
  ])
    fared[origin] = await knock(origin);
  expect(fared).toEqual({
    [ELSEWHERE]: 403,
    null: 403,
    "http://school.example.elsewhere.example": 403,
    "https://": 403,
    "file://": 403,
    "https://school.example": "open",
    [server.base]: "open",
    "http://127.0.0.1": "open",
  });
  expect(await knock(undefined)).toBe("open");
});

test("no socket opens where no room can be, so that nobody holds one without a place that was reserved", async () => {
  const place = { base: server.base, session: session.id, key: session.facilitatorKey };
  const { pathname, search } = new URL(await reservedAddress(place));
  const [, process] = pathname.split("/");
  for (const path of [
    ...["/", "//", "/%ff", "/api/scenarios", `/${session.id}`, pathname, `${pathname}?sessionId=`],
    ...["constructor", "__proto__", "toString", "..%2f"].map((room) => `/${process}/${room}${search}`),
  ]) {
    const socket = new WebSocket(`${server.base.replace("http", "ws")}${path}`);
    const fared = await new Promise((resolve) => {
      socket.once("open", () => resolve("open"));
      socket.once("unexpected-response", (_asked, { statusCode }) => resolve(statusCode));
      socket.on("error", () => {});
    });
    socket.terminate();
    expect([path, fared]).toEqual([path, 404]);
  }
});

test("nobody looks into rooms from outside: there is no monitor, no playground and no list", async () => {
  for (const path of [
    ...["/monitor", "/monitor/api", `/monitor/api/room?roomId=${session.id}`, "/colyseus", "/colyseus/api"],
    ...["/playground", "/playground/rooms", "/matchmake", "/matchmake/", "/__healthcheck", "/__apidocs"],
  ]) {
    const { status, text } = await server.call("GET", path, { key: server.hostKey });
    expect([path, status, text.includes(session.id)]).toEqual([path, 404, false]);
  }
});

/** Sends a body in pieces, without saying how long it is, until it is all sent or the server has answered. */
function pour(
  path: string,
  megabytes: number,
  { key = server.hostKey, method = "POST" } = {},
): Promise<{ status: number; code: unknown }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
    const asked = request(`${server.base}${path}`, { method, headers }, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      asked.destroy();
      resolve({ status: answer.statusCode ?? 0, code: (JSON.parse(text) as { code: unknown }).code });
    });
    asked.on("error", reject);
    const piece = `"${"x".repeat(1_000_000)}",`;
    asked.write("[");
    for (let sent = 0; sent < megabytes; sent += 1) asked.write(piece);
    asked.end('""]');
  });
}

test("what only hosts may send is read from nobody else, and no more than 64 KB is read from anybody else", async () => {
  const stranger = { key: "no-key-of-this-server" };
  for (const [path, method] of [
    ["/api/scenarios/validate", "POST"],
    ["/api/scenarios/fixture", "PUT"],
    ["/api/logs", "POST"],
  ] as const)
    expect([path, await pour(path, 3, { ...stranger, method })]).toEqual([
      path,
      { status: 401, code: "KEY_UNKNOWN" },
    ]);
  const body = `{"title":"${"x".repeat(65_000)}"}`;
  for (const path of [
    "/api/join",
    `/api/sessions/${session.id}/branch`,
    `/api/sessions/${session.id}/forget`,
  ]) {
    const { text } = await server.call("POST", path, { ...stranger, body });
    expect([path, JSON.parse(text)]).toMatchObject([path, { code: "TOO_LARGE", params: { limit: 64_000 } }]);
  }
});

test("a body without end is refused on every route, also where it does not say how long it is", async () => {
  for (const path of [
    "/api/join",
    "/api/return",
    "/api/sessions",
    "/api/invitations",
    "/api/scenarios/validate",
  ])
    expect([path, await pour(path, 3)]).toEqual([path, { status: 413, code: "TOO_LARGE" }]);
  for (const path of [`/api/sessions/${session.id}/branch`, `/api/sessions/${session.id}/forget`])
    expect([path, await pour(path, 3)]).toEqual([path, { status: 413, code: "TOO_LARGE" }]);
  // Where nothing is to be sent nothing is read.
  expect(await pour("/matchmake/create/session", 1)).toEqual({ status: 404, code: "NOT_FOUND" });
});
