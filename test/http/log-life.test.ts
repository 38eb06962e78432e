import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import type { CreatedSession, Problem, SessionSummary } from "../../shared/protocol/http.ts";
import type { RequestName } from "../../shared/protocol/requests.ts";
import type { Person } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";
import { run } from "../commands/run.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

async function json<T>(method: string, path: string, key: string, body?: unknown): Promise<T> {
  const { status, text } = await server.call(method, path, { key, ...(body === undefined ? {} : { body }) });
  expect(status, text).toBeLessThan(300);
  return JSON.parse(text) as T;
}

async function problem(method: string, path: string, key: string, body?: unknown): Promise<Problem> {
  const { text } = await server.call(method, path, { key, ...(body === undefined ? {} : { body }) });
  return JSON.parse(text) as Problem;
}

const viewOf = (person: Person) => person.until("a view", () => true);

let asked = 0;
/** Asks with an id that no other person of the same key has used. */
function ask(person: Person, name: RequestName, payload: Record<string, unknown>) {
  asked += 1;
  return person.ask(name, payload, `request-of-the-test-${asked}`);
}

const logOf = async ({ id, facilitatorKey }: CreatedSession, key = facilitatorKey) =>
  (await server.call("GET", `/api/sessions/${id}/log`, { key })).text;

/** A session with one closed turn, in which Ada said something; it is in the review of the turn. */
async function playedSession(word: string): Promise<CreatedSession> {
  const session = await server.create({ title: "A class" });
  const ada = await server.seated(session, "Ada", "moscow");
  const desk = server.facilitator(session);
  await ask(desk, "control.start", {});
  await ask(ada, "message.send", { channel: "public", text: word });
  await ask(desk, "control.closeTurn", { turn: 1 });
  return session;
}

/** What stands in the database of a server that is stopped, or is put there. */
function inDatabase(sql: string, ...values: readonly string[]) {
  const database = new DatabaseSync(join(server.data, "whitecell.db"));
  try {
    return database.prepare(sql).all(...values);
  } finally {
    database.close();
  }
}

describe("a branch", () => {
  test("is a session of its own at the same turn: people join, and the facilitator goes on", async () => {
    const parent = await playedSession("canary-of-the-parent");
    const branch = await json<CreatedSession>(
      "POST",
      `/api/sessions/${parent.id}/branch`,
      parent.facilitatorKey,
      {
        turn: 1,
        title: "What if",
      },
    );
    expect(branch.links.console).toContain(`/console/${branch.id}#`);
    const bo = await server.seated(branch, "Bo", "moscow");
    expect((await viewOf(bo)).session).toMatchObject({
      id: branch.id,
      title: "What if",
      phase: "review",
      turn: 1,
    });
    expect((await viewOf(bo)).results).toMatchObject({ turn: 1 });
    const desk = server.facilitator(branch);
    await ask(desk, "control.nextTurn", { turn: 1 });
    await ask(desk, "control.closeTurn", { turn: 2 });
    const log = await logOf(branch);
    expect(verifyLog(log)).toMatchObject({
      ok: true,
      value: { turns: 2, turnsWere: "again", header: { parent: { session: parent.id, turn: 1 } } },
    });
    expect(log).not.toContain("canary-of-the-parent");
    const list = await json<SessionSummary[]>("GET", "/api/sessions", server.hostKey);
    expect(list.find(({ id }) => id === branch.id)).toMatchObject({ title: "What if", imported: false });
  });

  test("survives a restart, as its parent does", async () => {
    const parent = await playedSession("one");
    const path = `/api/sessions/${parent.id}/branch`;
    const branch = await json<CreatedSession>("POST", path, parent.facilitatorKey, { turn: 0 });
    await server.stop();
    await server.begin();
    expect((await viewOf(server.facilitator(branch))).session).toMatchObject({ phase: "lobby", turn: 0 });
    expect((await viewOf(server.facilitator(parent))).session).toMatchObject({ phase: "review", turn: 1 });
  });

  test("is the facilitator's alone to make, and needs a closed turn", async () => {
    const parent = await playedSession("two");
    const path = `/api/sessions/${parent.id}/branch`;
    const cy = await server.join(parent, "Cy", "tashkent");
    expect(await problem("POST", path, cy.participantKey, { turn: 1 })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(await problem("POST", path, server.hostKey, { turn: 1 })).toMatchObject({ code: "KEY_UNKNOWN" });
    const late = await problem("POST", path, parent.facilitatorKey, { turn: 2 });
    expect(late).toMatchObject({ status: 409, code: "TURN_NOT_CLOSED", path: "turn" });
    expect(late.detail).toBe("There is no way on from turn 2: 1 turn is closed.");
    expect(await problem("POST", path, parent.facilitatorKey, {})).toMatchObject({
      code: "MALFORMED",
      path: "turn",
    });
  });
});

describe("a log that comes from elsewhere", () => {
  /** The log of a class on another server, whose names stayed there. */
  async function elsewhere(): Promise<{ session: CreatedSession; log: string }> {
    const session = await playedSession("said-elsewhere");
    const log = await logOf(session);
    await server.stop();
    rmSync(join(server.data, "whitecell.db"), { force: true });
    await server.begin();
    return { session, log };
  }

  test("is looked at, not played, and goes on in a branch", async () => {
    const { session, log } = await elsewhere();
    const imported = await json<CreatedSession>("POST", "/api/logs", server.hostKey, log);
    expect(imported.id).toBe(session.id);
    const desk = server.facilitator(imported);
    const view = await viewOf(desk);
    expect(view.session).toMatchObject({ title: "A class", phase: "review", turn: 1 });
    const ada = view.people.find(({ seat }) => seat === "moscow");
    expect(ada?.name).toBe(ada?.participant);
    await expect(ask(desk, "control.nextTurn", { turn: 1 })).rejects.toMatchObject({ code: "READ_ONLY" });
    const join = { code: imported.code, name: "Bo", seat: "moscow" };
    expect(await problem("POST", "/api/join", "", join)).toMatchObject({ code: "READ_ONLY", status: 409 });
    expect(await logOf(imported)).toBe(log);
    const views = `/api/sessions/${imported.id}/views?turn=1&as=moscow`;
    expect(await json("GET", views, imported.facilitatorKey)).toMatchObject({
      turn: 1,
      closed: 1,
      as: "moscow",
    });
    const path = `/api/sessions/${imported.id}/branch`;
    const branch = await json<CreatedSession>("POST", path, imported.facilitatorKey, { turn: 1 });
    await ask(server.facilitator(branch), "control.nextTurn", { turn: 1 });
    const list = await json<SessionSummary[]>("GET", "/api/sessions", server.hostKey);
    expect(list.map(({ id, imported: from }) => [id, from]).sort()).toEqual(
      [
        [imported.id, true],
        [branch.id, false],
      ].sort(),
    );
    expect(await problem("POST", "/api/logs", server.hostKey, log)).toMatchObject({ code: "ALREADY_HERE" });
  });

  test("is refused if a byte of it was changed, if it is a seat's, or without a host's key", async () => {
    const session = await playedSession("three");
    const desk = server.facilitator(session);
    await ask(desk, "control.door", { state: "open" });
    const cy = await server.join(session, "Cy", "tashkent");
    await ask(desk, "control.end", {});
    const log = await logOf(session);
    const changed = await problem("POST", "/api/logs", server.hostKey, log.replace("three", "seven"));
    expect(changed).toMatchObject({ status: 422, code: "LOG_FAULTY" });
    expect(changed.detail).toMatch(/^This log cannot be used: Record \d+ was changed/);
    expect(changed.params?.line).toBeGreaterThan(1);
    const seats = await problem("POST", "/api/logs", server.hostKey, await logOf(session, cy.participantKey));
    expect(seats).toMatchObject({ code: "LOG_FAULTY", params: { line: 1 } });
    expect(await problem("POST", "/api/logs", session.facilitatorKey, log)).toMatchObject({
      code: "KEY_UNKNOWN",
    });
    expect(await problem("POST", "/api/logs", server.hostKey, "")).toMatchObject({ code: "LOG_FAULTY" });
  });
});

describe("what is kept, and what goes", () => {
  test("a table is the facilitator's, with the names of the people", async () => {
    const session = await playedSession("a word; with a semicolon");
    const path = `/api/sessions/${session.id}/table`;
    const { text, headers } = await server.call("GET", path, { key: session.facilitatorKey });
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(text).toContain(",moscow,,Ada,");
    expect(text).toContain(',message,public,"a word; with a semicolon",');
    const semicolons = await server.call("GET", `${path}?separator=semicolon`, {
      key: session.facilitatorKey,
    });
    expect(semicolons.text).toContain(";moscow;;Ada;");
    const cy = await server.join(session, "Cy", "tashkent");
    expect(await problem("GET", path, cy.participantKey)).toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("N4: markup in names, titles and words is the same characters in the log and the table, and no page's", async () => {
    const NAME = '<img src=x onerror="alert(1)">';
    const markup = `${NAME} {{7*7}} [x](javascript:alert(1))`;
    const session = await server.create({ title: markup });
    const ada = await server.seated(session, NAME, "moscow");
    const desk = server.facilitator(session);
    await ask(desk, "control.start", {});
    await ask(ada, "message.send", { channel: "public", text: markup });
    await ask(desk, "control.note", { text: markup });
    await ask(desk, "control.inject", { title: markup, text: markup, audience: "open", effects: [] });
    await ask(desk, "control.closeTurn", { turn: 1 });
    const told = (text: string) => text.split(JSON.stringify(markup)).length - 1;
    const key = session.facilitatorKey;
    const log = await server.call("GET", `/api/sessions/${session.id}/log`, { key });
    // The session's title, two texts, and the inject as it was written, was turned into an item, and was told.
    expect(told(log.text)).toBeGreaterThanOrEqual(6);
    expect(verifyLog(log.text)).toMatchObject({ ok: true });
    const table = await server.call("GET", `/api/sessions/${session.id}/table`, { key });
    const [name, cell] = [NAME, markup].map((text) => `"${text.replaceAll('"', '""')}"`);
    for (const row of [`,moscow,,${name},`, `,message,public,${cell},`, `,note,,${cell},`])
      expect([row, table.text.includes(row)]).toEqual([row, true]);
    const answers = [log, table, await server.call("GET", `/api/join/${encodeURIComponent(markup)}`)];
    expect(answers.map(({ headers }) => headers.get("content-type")?.split(";")[0])).toEqual([
      "application/x-ndjson",
      "text/csv",
      "application/problem+json",
    ]);
    for (const { headers } of answers) expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("names and texts are erased from a session that people are in, and it plays on", async () => {
    const session = await playedSession("canary-to-be-erased");
    const desk = server.facilitator(session);
    await viewOf(desk);
    const path = `/api/sessions/${session.id}/forget`;
    expect(await problem("POST", path, session.facilitatorKey, {})).toMatchObject({ code: "KEY_UNKNOWN" });
    const erased = await json<{ names: number; texts: number }>("POST", path, server.hostKey, {
      texts: true,
    });
    expect(erased).toEqual({ names: 3, texts: 1 });
    const again = server.facilitator(session);
    const { people, channels } = await viewOf(again);
    expect(people.find(({ seat }) => seat === "moscow")?.name).not.toBe("Ada");
    expect(people.find(({ role }) => role === "facilitator")?.name).toBe("Facilitator");
    expect(JSON.stringify(channels)).not.toContain("canary-to-be-erased");
    await ask(again, "control.nextTurn", { turn: 1 });
    await ask(again, "control.closeTurn", { turn: 2 });
    const log = await logOf(session);
    expect(log).not.toContain("canary-to-be-erased");
    expect(verifyLog(log)).toMatchObject({
      ok: true,
      value: { turns: 2, turnsWere: "again", partsLeftOut: 1 },
    });
  });

  test("a host erases from its own sessions and from nobody else's; the first host from all", async () => {
    const { key } = JSON.parse((await run("keys", "add", "Grace", "--data", server.data, "--json")).out);
    const session = await playedSession("eight");
    const path = `/api/sessions/${session.id}/forget`;
    expect(await problem("POST", path, key, {})).toMatchObject({ status: 404, code: "NOT_FOUND" });
    const names = (await viewOf(server.facilitator(session))).people.map(({ name }) => name);
    expect(names).toContain("Ada");
    const own = await json<CreatedSession>("POST", "/api/sessions", key, { scenario: "fixture" });
    const others = `/api/sessions/${own.id}/forget`;
    expect(await json("POST", others, key, {})).toMatchObject({ texts: 0 });
    expect(await json("POST", others, server.hostKey, {})).toMatchObject({ texts: 0 });
  });

  test("names of ended sessions go when their time is over, at the start of the server", async () => {
    const ended = await playedSession("four");
    await ask(server.facilitator(ended), "control.end", {});
    const running = await playedSession("five");
    const marked = async () => {
      const list = await json<SessionSummary[]>("GET", "/api/sessions", server.hostKey);
      return [ended, running].map(({ id }) => list.find((one) => one.id === id)?.namesErased);
    };
    await server.stop();
    await server.begin({ retentionDays: 30 });
    expect(await marked()).toEqual([false, false]);
    await server.stop();
    await server.begin({ retentionDays: 0 });
    await expect.poll(marked, { timeout: 10_000 }).toEqual([true, false]);
    await server.stop();
    await server.begin();
    const names = (await viewOf(server.facilitator(running))).people.map(({ name }) => name);
    expect(names).toContain("Ada");
  });

  test("names go also where a log was damaged since, and of those who come after it", async () => {
    const sessions = [await playedSession("six"), await playedSession("seven")];
    for (const session of sessions) await ask(server.facilitator(session), "control.end", {});
    const damaged = sessions.map(({ id }) => id).sort()[0] ?? "";
    const marked = async () => {
      const list = await json<SessionSummary[]>("GET", "/api/sessions", server.hostKey);
      return sessions.map(({ id }) => list.find((one) => one.id === id)?.namesErased);
    };
    await server.stop();
    const [whole] = inDatabase("SELECT line FROM records WHERE session = ? AND seq = 3", damaged);
    const put = "UPDATE records SET line = ? WHERE session = ? AND seq = 3";
    inDatabase(put, "{}", damaged);
    inDatabase("DELETE FROM snapshots WHERE session = ?", damaged);
    await server.begin({ retentionDays: 0 });
    await expect.poll(marked, { timeout: 10_000 }).toEqual([true, true]);
    await server.stop();
    const names = inDatabase("SELECT name FROM participants WHERE session = ?", damaged);
    inDatabase(put, String(whole?.line), damaged);
    expect(names.map(({ name }) => name)).not.toContain("Ada");
    await server.begin();
  });

  test("a backup made while a class plays is whole: the copy verifies, with all that was acknowledged before", async () => {
    const session = await playedSession("six");
    await ask(server.facilitator(session), "control.door", { state: "open" });
    const ada = await server.seated(session, "Ida", "tashkent");
    const target = mkdtempSync(join(tmpdir(), "whitecell-backup-"));
    const copy = join(target, "copy.db");
    let goesOn = true;
    let said = 0;
    const talk = async () => {
      while (goesOn) {
        await ask(ada, "message.send", { channel: "public", text: `word ${said}` });
        said += 1;
      }
    };
    const talking = talk();
    await expect.poll(() => said).toBeGreaterThan(20);
    const before = said;
    const made = await run("backup", copy, "--data", server.data, "--json");
    goesOn = false;
    await talking;
    expect(JSON.parse(made.out)).toMatchObject({ ok: true });
    expect(said).toBeGreaterThan(before);
    const restored = await run("restore", copy, "--data", join(target, "data"));
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("every log verifies") });
    const { out } = await run("export", session.id, "--data", join(target, "data"));
    for (let number = 0; number < before; number += 1) expect(out).toContain(`"word ${number}"`);
    expect(verifyLog(out)).toMatchObject({ ok: true, value: { partsLeftOut: 0 } });
    rmSync(target, { recursive: true });
  });
});
