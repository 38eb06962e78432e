import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isUnavailable } from "../../server/store/unavailable.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { otherProgram } from "../classroom/other-program.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
let session: CreatedSession;
beforeAll(async () => {
  server = await TestServer.start();
  session = await server.create();
});
afterAll(() => server.end());

test("without a key nothing tells a code from a wrong one, except the way that is slowed", async () => {
  for (const [method, last] of [
    ["POST", "connect"],
    ["GET", "views"],
    ["GET", "log"],
  ] as const) {
    const answers = await Promise.all(
      [session.code, "ACDEFH"].map(async (code) => {
        const { status, text } = await server.call(method, `/api/sessions/${code}/${last}`, {
          key: "not-a-key-of-anybody-here",
        });
        return [status, text.replaceAll(code, "CODE")];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
  }
  const known = await server.call("POST", `/api/sessions/${session.code}/connect`, {
    key: session.facilitatorKey,
  });
  expect(known.status).toBe(200);
});

test("codes are not guessed by how long an answer about a session takes: that way is slowed, too", async () => {
  const guess = () =>
    server.call("POST", "/api/sessions/AAAAAA/connect", { key: "not-a-key-of-anybody-here" });
  const first = await Promise.all(Array.from({ length: 31 }, guess));
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([404]));
  const more = await Promise.all(Array.from({ length: 30 }, guess));
  const crowded = more.find(({ status }) => status === 429);
  expect(JSON.parse(crowded?.text ?? "{}")).toMatchObject({ code: "TOO_MANY_TRIES" });
  // Whoever goes by the session's id has nothing to guess, and an id that is gone is no guess at a code.
  const before = performance.now();
  for (let count = 0; count < 3; count += 1)
    await server.call("POST", `/api/sessions/${session.id}/connect`, { key: session.facilitatorKey });
  expect(performance.now() - before).toBeLessThan(1_500);
}, 30_000);

test("a turn or a version that is no number is refused, not taken for the last one", async () => {
  for (const [path, key] of [
    [`/api/sessions/${session.id}/views?turn=two`, session.facilitatorKey],
    [`/api/sessions/${session.id}/views?turn=1&turn=2`, session.facilitatorKey],
    ["/api/scenarios/fixture?version=-1", server.hostKey],
  ] as const) {
    const { status, text } = await server.call("GET", path, { key });
    const { code, path: place } = JSON.parse(text);
    expect([path, status, code]).toEqual([path, 400, "MALFORMED"]);
    expect(path).toContain(`?${place}=`);
  }
  const last = await server.call("GET", `/api/sessions/${session.id}/views`, { key: session.facilitatorKey });
  expect(last.status).toBe(200);
});

test("a session without a title of its own has its scenario's", async () => {
  const { code } = await server.create({ title: " \t " });
  const { text } = await server.call("GET", `/api/join/${code}`);
  expect(JSON.parse(text).title).toBe("Fixture");
});

test("a store that cannot write is said as such, and whoever tries again keeps the name", async () => {
  const other = otherProgram(server.data);
  other.exec("BEGIN IMMEDIATE");
  const body = { code: session.code, name: "Ada", seat: "moscow" };
  const refused = await server.call("POST", "/api/join", { body });
  expect([refused.status, JSON.parse(refused.text).code]).toEqual([503, "NOT_SAVED"]);
  const guest = { key: session.facilitatorKey, body: { name: "Cora", role: "facilitator" } };
  const links = `/api/sessions/${session.id}/links`;
  expect((await server.call("POST", links, guest)).status).toBe(503);
  other.exec("ROLLBACK");
  other.close();
  const { participant } = JSON.parse((await server.call("POST", links, guest)).text);
  const desk = await server.facilitator(session).until("Cora", ({ people }) => people.length > 2);
  expect(desk.people.find((one) => one.participant === participant)?.name).toBe("Cora");
  const { participantKey } = await server.join(session, "Ada", "moscow");
  const ada = server.person(session.id, participantKey);
  const view = await ada.until("the lobby", () => true);
  expect(view.you.name).toBe("Ada");
});

test("what a full disk and a lost database throw is told from faults of the program", () => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE t (a TEXT)");
  const pages = database.prepare("PRAGMA page_count").get()?.page_count;
  database.exec(`PRAGMA max_page_count = ${String(pages)}`);
  const thrownBy = (sql: string): unknown => {
    try {
      database.exec(sql);
    } catch (error) {
      return error;
    }
    return null;
  };
  expect(isUnavailable(thrownBy(`INSERT INTO t VALUES ('${"x".repeat(20_000)}')`))).toBe(true);
  expect(isUnavailable(thrownBy("INSERT INTO nowhere VALUES (1)"))).toBe(false);
  expect(isUnavailable(Object.assign(new Error("no space"), { code: "53100" }))).toBe(true);
  expect(isUnavailable(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }))).toBe(true);
  expect(isUnavailable(new TypeError("a fault"))).toBe(false);
});

test("D6: a text with U+0000 is refused by name, before any store is asked: PostgreSQL keeps none", async () => {
  const { hostKey } = server;
  const { code, id, facilitatorKey: key } = session;
  for (const [path, body, own, place] of [
    ["/api/join", { code, name: "Ada", seat: "mos\0cow" }, "", "seat"],
    ["/api/sessions", { scenario: "fixture", title: "A\0class" }, hostKey, "title"],
    ["/api/sessions", { scenario: "fixture", settings: { treatment: "\0" } }, hostKey, "settings.treatment"],
    [`/api/sessions/${id}/branch`, { turn: 0, title: "A\0class" }, key, "title"],
  ] as const) {
    const { status, text } = await server.call("POST", path, { key: own, body });
    const { code: refused, path: said } = JSON.parse(text);
    expect([path, status, refused, said]).toEqual([path, 400, "MALFORMED", place]);
  }
  for (const path of ["/api/sessions/%00/connect", "/api/sessions/%00/forget"]) {
    const { status, text } = await server.call("POST", path, { key: hostKey, body: {} });
    expect([path, status, JSON.parse(text).code]).toEqual([path, 404, "NOT_FOUND"]);
  }
});

test("the debrief opens what others filed, and not what they drafted and thought better of", async () => {
  const own = await server.create();
  const ada = await server.seated(own, "Ada", "moscow");
  const { participantKey } = await server.join(own, "Eva", "tashkent");
  const desk = server.facilitator(own);
  await desk.ask("control.start", {});
  const filed = [{ action: "offer-aid", fields: { state: "uzb", amount: 10 } }];
  const drafted = [{ action: "offer-aid", fields: { state: "uzb", amount: 15 } }];
  const { revision } = await ada.ask("orders.save", { turn: 1, revision: 0, orders: filed });
  await ada.ask("orders.draft", { turn: 1, revision, orders: drafted });
  await desk.ask("control.closeTurn", { turn: 1 });
  await desk.ask("control.end", {});
  const sheet = async (key: string) => {
    const { text } = await server.call("GET", `/api/sessions/${own.id}/views?turn=1&as=moscow`, { key });
    return JSON.parse(text).view.sheet;
  };
  expect(await sheet(participantKey)).toMatchObject({ filed, draft: filed });
  expect(await sheet(ada.key)).toMatchObject({ filed, draft: drafted });
});
