import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { hashOf, NO_HASH } from "../../shared/log/seal.ts";
import type { CreatedSession, ReplayedView } from "../../shared/protocol/http.ts";
import { RULES_VERSION } from "../../shared/session/versions.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

async function lastView(
  { id, facilitatorKey }: CreatedSession,
  which = "",
  from = server,
): Promise<ReplayedView> {
  const path = `/api/sessions/${id}/views${which}`;
  const { status, text } = await from.call("GET", path, { key: facilitatorKey });
  expect(status, text).toBe(200);
  return JSON.parse(text) as ReplayedView;
}

test("a game that ends in the planning of a turn is replayed up to the turn before, with that turn's sheets and dates", async () => {
  const session = await server.create({ title: "A class" });
  const moscow = await server.seated(session, "Ada", "moscow");
  const desk = server.facilitator(session);
  await desk.ask("control.start", {});
  const aid = (state: string) => [{ action: "offer-aid", fields: { state, amount: 30 } }];
  await moscow.ask("orders.save", { turn: 1, revision: 0, orders: aid("arm") });
  await desk.ask("control.closeTurn", { turn: 1 });
  const { view: reviewed } = await lastView(session);
  await desk.ask("control.nextTurn", { turn: 1 });
  const { sheet } = await moscow.until("turn 2", (view) => view.session.turn === 2);
  await moscow.ask("orders.save", { turn: 2, revision: sheet?.revision ?? 0, orders: aid("geo") });
  await desk.ask("control.end", {});

  const { turn, view } = await lastView(session);
  expect(turn).toBe(1);
  expect(view.session).toMatchObject({ phase: "debrief", turn: 1, from: reviewed.session.from });
  expect(view.console?.sheets.moscow?.orders).toMatchObject(aid("arm"));
  expect(view.debrief).not.toBeNull();
});

test("a view that is here already is not sent again, until it is another one or another may look", async () => {
  const session = await server.create();
  const desk = server.facilitator(session);
  const { participantKey } = await server.join(session, "Ada", "moscow");
  await desk.ask("control.start", {});
  await desk.ask("control.closeTurn", { turn: 1 });
  await desk.ask("control.end", {});
  const ask = async (key: string, mark: string) => {
    const headers = { authorization: `Bearer ${key}`, "if-none-match": mark, "cache-control": "max-age=0" };
    const answer = await fetch(`${server.base}/api/sessions/${session.id}/views`, { headers });
    return [answer.status, (await answer.text()).length, answer.headers.get("cache-control")] as const;
  };
  const path = `/api/sessions/${session.id}/views`;
  const first = await server.call("GET", path, { key: session.facilitatorKey });
  const mark = first.headers.get("etag") ?? "";
  expect(await ask(session.facilitatorKey, mark)).toEqual([304, 0, "no-store"]);
  expect((await ask(participantKey, mark))[0], "Ada sees less").toBe(200);
  expect((await ask("a-key-that-nobody-has", mark))[0]).toBe(401);
  await desk.ask("control.note", { text: "Kept in mind since." });
  expect((await ask(session.facilitatorKey, mark))[0]).toBe(200);
});

test("who stood at the door when the game ended may look at nothing of it; whose seat was taken from them may", async () => {
  const session = await server.create();
  const desk = server.facilitator(session);
  const moved = await server.join(session, "Ben", "moscow");
  const ben = await server.person(session.id, moved.participantKey).until("a view", () => true);
  await desk.ask("control.start", {});
  const late = await server.join(session, "Late", "moscow");
  await desk.ask("control.assign", { participant: ben.you.participant, seat: null });
  await desk.ask("control.closeTurn", { turn: 1 });
  await desk.ask("control.end", {});
  const asked = async (key: string, what: string) => {
    const { status, text } = await server.call("GET", `/api/sessions/${session.id}/${what}`, { key });
    return status === 200 ? status : (JSON.parse(text) as { code: string }).code;
  };
  const paths = ["views", "views?as=observer", "views?as=moscow", "log"];
  for (const path of paths) {
    expect(await asked(late.participantKey, path), path).toBe("NOT_ALLOWED");
    expect(await asked(moved.participantKey, path), path).toBe(200);
  }
  expect(await asked(late.participantKey, "table")).not.toBe(200);
});

test("a turn that other rules closed is told apart from those that this program's rules closed", async () => {
  const session = await server.create({ title: "A course over two terms" });
  const desk = server.facilitator(session);
  await desk.ask("control.start", {});
  await desk.ask("control.closeTurn", { turn: 1 });
  await desk.ask("control.nextTurn", { turn: 1 });
  await desk.ask("control.closeTurn", { turn: 2 });
  expect(await lastView(session)).toMatchObject({ turn: 2, otherRules: null });

  const path = `/api/sessions/${session.id}/log`;
  const { text } = await server.call("GET", path, { key: session.facilitatorKey });
  const body = begunByOtherRules(text);
  const elsewhere = await TestServer.start();
  onTestFinished(() => elsewhere.end());
  const { status, text: answer } = await elsewhere.call("POST", "/api/logs", {
    key: elsewhere.hostKey,
    body,
  });
  expect(status, answer).toBe(201);
  const imported = JSON.parse(answer) as CreatedSession;
  expect(await lastView(imported, "", elsewhere)).toMatchObject({ turn: 2, otherRules: null });
  expect(await lastView(imported, "?turn=1", elsewhere)).toMatchObject({ turn: 1, otherRules: "0" });
  expect(await lastView(imported, "?turn=0", elsewhere)).toMatchObject({ turn: 0, otherRules: null });
});

/** The log of a game as if rules 0 had begun it, and these rules had closed turn 2. */
function begunByOtherRules(text: string): string {
  const read = readLog(text);
  if (!read.ok) throw new Error("the server's log is in order");
  let prev = NO_HASH;
  return makeLog(
    read.value.records.map(({ seq, at, parts }) => {
      const rewritten = parts.map((part) => {
        if (typeof part === "string") return part;
        const { body } = part;
        if (body.kind === "session-opened") return { ...part, body: { ...body, rules: "0" } };
        if (body.kind !== "turn-closed" || body.turn < 2) return part;
        return { ...part, body: { ...body, rules: RULES_VERSION } };
      });
      const hash = hashOf(prev, seq, at, rewritten);
      const record = { seq, at, parts: rewritten, prev, hash };
      prev = hash;
      return record;
    }),
  );
}
