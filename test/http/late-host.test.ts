import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ScenarioChecker } from "../../server/scenarios/scenario-checker.ts";
import { LogThread } from "../../server/sessions/log-thread.ts";
import { makeLog } from "../../shared/log/codec.ts";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { TestServer, testScenario } from "../classroom/test-server.ts";
import { run } from "../commands/run.ts";
import { Table } from "../session/table.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

const keys = (...words: readonly string[]) => run("keys", ...words, "--data", server.data);

/** A host of this name, and a word that revokes their key. */
async function host(name: string) {
  const { key } = JSON.parse((await keys("add", name, "--json")).out) as { key: string };
  const revoke = async () => expect((await keys("revoke", name)).code).toBe(0);
  return { key, revoke };
}

/** Something is done the next time that somebody waits for a thread, before it begins to work. */
function beforeNext(thread: typeof LogThread | typeof ScenarioChecker, deed: () => Promise<unknown>): void {
  const prototype = thread.prototype as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const name = thread === LogThread ? "run" : "check";
  const real = prototype[name];
  vi.spyOn(prototype, name).mockImplementationOnce(async function (this: unknown, ...given) {
    await deed();
    return real?.apply(this, given);
  });
}

const sessionsNow = async () =>
  JSON.parse((await server.call("GET", "/api/sessions", { key: server.hostKey })).text) as SessionSummary[];

test("a host whose key is revoked while their log is checked gets no game of it", async () => {
  const elsewhere = new Table({ settings: { minutesPerTurn: null } });
  elsewhere.join("s1-desk", null, "facilitator");
  const { key, revoke } = await host("ada");
  const before = await sessionsNow();
  beforeNext(LogThread, revoke);
  const answer = await server.call("POST", "/api/logs", { key, body: makeLog(elsewhere.records) });
  expect([answer.status, answer.text]).toEqual([401, expect.stringContaining("KEY_UNKNOWN")]);
  expect(await sessionsNow()).toEqual(before);
});

test("nor a version of a scenario, nor a game of one, while it is read", async () => {
  const before = await sessionsNow();
  const ben = await host("ben");
  beforeNext(ScenarioChecker, ben.revoke);
  const text = testScenario();
  const saved = await server.call("PUT", "/api/scenarios/late", { key: ben.key, body: { text } });
  expect([saved.status, saved.text]).toEqual([401, expect.stringContaining("KEY_UNKNOWN")]);
  const found = await server.call("GET", "/api/scenarios/late", { key: server.hostKey });
  expect(found.status).toBe(404);
  const eva = await host("eva");
  beforeNext(ScenarioChecker, eva.revoke);
  const made = await server.call("POST", "/api/sessions", { key: eva.key, body: { scenario: "fixture" } });
  expect([made.status, made.text]).toEqual([401, expect.stringContaining("KEY_UNKNOWN")]);
  expect(await sessionsNow()).toEqual(before);
});
